package workbook.mudball.booking.model;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import workbook.mudball.booking.model.BookingEvent.BerthAssigned;
import workbook.mudball.booking.model.BookingEvent.BookingCancelled;
import workbook.mudball.booking.model.BookingEvent.BookingOpened;
import workbook.mudball.booking.model.BookingEvent.FarePaid;
import workbook.mudball.booking.model.BookingEvent.SalesClosed;
import workbook.mudball.booking.model.BookingEvent.SalesOpened;

/** The sales of one voyage: commands give new events, and events give the state. */
public final class VoyageSales {

  /** A booking as it stands. */
  public record Sale(
      String booking, String passenger, long fare, long paid, String berth, boolean cancelled) {}

  private final String voyage;
  private final Map<String, Sale> sales = new LinkedHashMap<>();
  private LocalDate day;
  private int berths;
  private int berthsGiven;
  private boolean closed;

  private VoyageSales(String voyage) {
    this.voyage = voyage;
  }

  /** The state after this history. */
  public static VoyageSales of(String voyage, List<BookingEvent> history) {
    var sales = new VoyageSales(voyage);
    history.forEach(sales::apply);
    return sales;
  }

  // What can be asked for

  public List<BookingEvent> open(LocalDate day, int berths) {
    return List.of(new SalesOpened(voyage, day, berths));
  }

  public List<BookingEvent> book(String booking, String passenger, long fare, String clerk) {
    refuseIf(closed, "the sales of " + voyage + " are closed");
    return List.of(
        new BookingOpened(voyage, booking, passenger, fare),
        new BerthAssigned(voyage, booking, nextBerth(), clerk));
  }

  public List<BookingEvent> moveBerth(String booking, String clerk) {
    sale(booking);
    return List.of(new BerthAssigned(voyage, booking, nextBerth(), clerk));
  }

  public List<BookingEvent> pay(String booking, long cents, String card) {
    sale(booking);
    return List.of(new FarePaid(voyage, booking, cents, card));
  }

  public List<BookingEvent> cancel(String booking) {
    sale(booking);
    return List.of(new BookingCancelled(voyage, booking));
  }

  public List<BookingEvent> close() {
    refuseIf(closed, "the sales of " + voyage + " are closed");
    return List.of(new SalesClosed(voyage));
  }

  private Sale sale(String booking) {
    refuseIf(closed, "the sales of " + voyage + " are closed");
    refuseIf(!sales.containsKey(booking), "there is no booking " + booking + " on " + voyage);
    return sales.get(booking);
  }

  private String nextBerth() {
    return "berth " + (berthsGiven + 1);
  }

  private static void refuseIf(boolean wrong, String reason) {
    if (wrong) {
      throw new IllegalStateException(reason);
    }
  }

  // What can be seen

  public LocalDate day() {
    return day;
  }

  public int berths() {
    return berths;
  }

  public boolean isClosed() {
    return closed;
  }

  /** Every booking that there was, in the order in which they were opened. */
  public List<Sale> sales() {
    return List.copyOf(sales.values());
  }

  // What each event changes

  private void apply(BookingEvent event) {
    if (event instanceof SalesOpened opened) {
      day = opened.day();
      berths = opened.berths();
    } else if (event instanceof BookingOpened opened) {
      sales.put(
          opened.booking(),
          new Sale(opened.booking(), opened.passenger(), opened.fare(), 0, "", false));
    } else if (event instanceof BerthAssigned assigned) {
      berthsGiven++;
      Sale sale = sales.get(assigned.booking());
      change(sale, sale.paid(), assigned.berth(), sale.cancelled());
    } else if (event instanceof FarePaid paid) {
      Sale sale = sales.get(paid.booking());
      change(sale, sale.paid() + paid.cents(), sale.berth(), sale.cancelled());
    } else if (event instanceof BookingCancelled cancelled) {
      Sale sale = sales.get(cancelled.booking());
      change(sale, sale.paid(), sale.berth(), true);
    } else if (event instanceof SalesClosed) {
      closed = true;
    }
  }

  private void change(Sale sale, long paid, String berth, boolean cancelled) {
    sales.put(
        sale.booking(),
        new Sale(sale.booking(), sale.passenger(), sale.fare(), paid, berth, cancelled));
  }
}
