package workbook.mudball.inspected;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import workbook.mudball.booking.model.BookingEvent;
import workbook.mudball.booking.model.VoyageSales;

/**
 * What happened in Booking, told in the clerk's words. It can only be what can happen there; each
 * method gives a longer history and leaves this one as it is.
 *
 * <pre>
 * History.of()
 *     .opens("V-1", LocalDate.of(2026, 5, 1))
 *     .books("Anna", "V-1")
 *     .pays("Anna", "V-1")
 *     .closes("V-1")
 * </pre>
 */
public final class History {

  private static final int BERTHS = 10;
  private static final long FARE = 40_00;

  private final List<BookingEvent> events;
  private final List<String> lines;

  private History(List<BookingEvent> events, List<String> lines) {
    this.events = events;
    this.lines = lines;
  }

  /** Nothing has happened. */
  public static History of() {
    return new History(List.of(), List.of());
  }

  /** A voyage on this day can be booked. */
  public History opens(String voyage, LocalDate day) {
    refuseIf(voyages().contains(voyage), voyage + " is there already");
    refuseIf(
        voyages().stream().map(this::sales).anyMatch(each -> each.isClosed() && after(each, day)),
        voyage + " would be in the past");
    return and(sales(voyage).open(day, BERTHS), voyage + " on " + day + " can be booked");
  }

  /** The passenger books a berth on the voyage and gets one. */
  public History books(String passenger, String voyage) {
    refuseIf(!voyages().contains(voyage), voyage + " cannot be booked yet");
    refuseIf(hasBooked(passenger, voyage), passenger + " has booked " + voyage + " already");
    return and(
        sales(voyage).book(booking(passenger, voyage), passenger, FARE, "Mo"),
        passenger + " books " + voyage);
  }

  /** The passenger pays the whole fare. */
  public History pays(String passenger, String voyage) {
    return and(
        at(passenger, voyage).pay(booking(passenger, voyage), FARE, "4711"),
        passenger + " pays for " + voyage);
  }

  /** A clerk gives the passenger another berth on the same voyage. */
  public History moves(String passenger, String voyage) {
    return and(
        at(passenger, voyage).moveBerth(booking(passenger, voyage), "Mo"),
        passenger + " gets another berth on " + voyage);
  }

  /** The passenger does not want to sail any more, paid or not. */
  public History cancels(String passenger, String voyage) {
    return and(
        at(passenger, voyage).cancel(booking(passenger, voyage)), passenger + " cancels " + voyage);
  }

  /** The evening before: who has paid sails, who has not stays ashore. */
  public History closes(String voyage) {
    refuseIf(!voyages().contains(voyage), voyage + " cannot be booked yet");
    LocalDate day = sales(voyage).day();
    refuseIf(
        voyages().stream()
            .map(this::sales)
            .anyMatch(each -> !each.isClosed() && each.day().isBefore(day)),
        "an earlier voyage than " + voyage + " is still open");
    return and(sales(voyage).close(), "the sales of " + voyage + " close");
  }

  /** An ordinary crossing from beginning to end: opened, booked, paid and closed. */
  public History crosses(String passenger, String voyage, LocalDate day) {
    return opens(voyage, day).books(passenger, voyage).pays(passenger, voyage).closes(voyage);
  }

  /** What Booking notes while this happens, oldest first. */
  public List<BookingEvent> events() {
    return events;
  }

  private List<String> voyages() {
    return events.stream().map(BookingEvent::voyage).distinct().toList();
  }

  private VoyageSales sales(String voyage) {
    return VoyageSales.of(
        voyage, events.stream().filter(event -> event.voyage().equals(voyage)).toList());
  }

  private VoyageSales at(String passenger, String voyage) {
    refuseIf(!hasBooked(passenger, voyage), passenger + " has not booked " + voyage);
    VoyageSales sales = sales(voyage);
    refuseIf(
        sales.sales().stream()
            .anyMatch(sale -> sale.passenger().equals(passenger) && sale.cancelled()),
        passenger + " has cancelled " + voyage);
    return sales;
  }

  private boolean hasBooked(String passenger, String voyage) {
    return sales(voyage).sales().stream().anyMatch(sale -> sale.passenger().equals(passenger));
  }

  private static String booking(String passenger, String voyage) {
    return voyage + "/" + passenger;
  }

  private static boolean after(VoyageSales sales, LocalDate day) {
    return sales.day().isAfter(day);
  }

  private static void refuseIf(boolean wrong, String reason) {
    if (wrong) {
      throw new IllegalStateException("this cannot happen: " + reason);
    }
  }

  private History and(List<BookingEvent> more, String line) {
    return new History(
        Stream.concat(events.stream(), more.stream()).toList(),
        Stream.concat(lines.stream(), Stream.of(line)).toList());
  }

  /** The story, one happening a line. */
  @Override
  public String toString() {
    return lines.isEmpty() ? "nothing" : String.join("\n", lines);
  }
}
