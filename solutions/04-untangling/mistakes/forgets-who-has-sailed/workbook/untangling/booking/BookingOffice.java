package workbook.untangling.booking;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import workbook.ports.Message;
import workbook.untangling.Context;
import workbook.untangling.Outside;
import workbook.untangling.Wire;
import workbook.untangling.booking.model.Boarding;
import workbook.untangling.booking.model.BookingEvent;
import workbook.untangling.booking.model.EventStore;
import workbook.untangling.booking.model.VoyageSales;
import workbook.untangling.booking.published.BookingNews;
import workbook.untangling.booking.published.BookingNews.Traveller;
import workbook.untangling.booking.published.BookingNews.VoyageClosed;

/**
 * Sells crossings, and tells the ferry line about it.
 *
 * <p>Its notes are its own. When the sales of a voyage close, it tells the others who sails, in
 * words that were made for them.
 */
public final class BookingOffice implements Context {

  private final Outside outside;
  private final EventStore store;
  private final Boarding boarding;
  private final boolean oldReaders;

  /**
   * @param oldReaders whether somebody still reads the topic {@code booking} as it has always been;
   *     true only while the ferry line moves from the old to the new
   */
  public BookingOffice(Outside outside, EventStore store, Boarding boarding, boolean oldReaders) {
    this.outside = outside;
    this.store = store;
    this.boarding = boarding;
    this.oldReaders = oldReaders;
  }

  public void openSales(String voyage, LocalDate day, int berths) {
    change(voyage, sales -> sales.open(day, berths));
  }

  public void book(String voyage, String booking, String passenger, long fare, String clerk) {
    change(voyage, sales -> sales.book(booking, passenger, fare, clerk));
  }

  public void moveBerth(String voyage, String booking, String clerk) {
    change(voyage, sales -> sales.moveBerth(booking, clerk));
  }

  public void pay(String voyage, String booking, long cents, String card) {
    change(voyage, sales -> sales.pay(booking, cents, card));
  }

  public void cancel(String voyage, String booking) {
    change(voyage, sales -> sales.cancel(booking));
  }

  public void closeSales(String voyage) {
    change(voyage, VoyageSales::close);
  }

  private void change(String voyage, Function<VoyageSales, List<BookingEvent>> command) {
    List<BookingEvent> history = store.history(voyage);
    List<BookingEvent> events = command.apply(VoyageSales.of(voyage, history, boarding));
    store.append(voyage, events);

    if (oldReaders) {
      publishAsNoted(voyage, history.size(), events);
    }
    tell(voyage);
  }

  /** What the old readers still need. The last one of them takes this method along. */
  private void publishAsNoted(String voyage, int number, List<BookingEvent> events) {
    for (BookingEvent event : events) {
      String id = voyage + "/" + ++number;
      outside.broker().publish("booking", Wire.message(id, "booking", voyage, (Record) event));
    }
  }

  /** Translates: of all that was noted about a voyage, others need to know how it ended. */
  private void tell(String voyage) {
    VoyageSales sales = VoyageSales.of(voyage, store.history(voyage), boarding);
    if (sales.isClosed()) {
      List<Traveller> aboard = sales.aboard().stream()
          .map(sale -> new Traveller(sale.passenger(), sale.fare()))
          .toList();
      var closed = new VoyageClosed(voyage, sales.day(), sales.berths(), aboard);
      // A voyage closes once, so its number names the occurrence, also when it is told again.
      outside.broker().publish(BookingNews.TOPIC, Wire.message(voyage, "booking", voyage, closed));
    }
  }

  /** Tells those who have just come what they have missed: all that the books say. */
  public void retell() {
    LocalDate today = LocalDate.ofInstant(outside.clock().instant(), ZoneOffset.UTC);
    store.voyages().stream()
        .filter(voyage ->
            !VoyageSales.of(voyage, store.history(voyage), boarding).day().isBefore(today))
        .forEach(this::tell);
  }

  @Override
  public Set<String> listensTo() {
    return Set.of();
  }

  @Override
  public void on(String topic, Message message) {}
}
