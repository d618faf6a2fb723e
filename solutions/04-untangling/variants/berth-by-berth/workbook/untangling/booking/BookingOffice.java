package workbook.untangling.booking;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import workbook.untangling.booking.model.VoyageSales.Sale;
import workbook.untangling.booking.published.BookingNews;
import workbook.untangling.booking.published.BookingNews.CrossingConfirmed;
import workbook.untangling.booking.published.BookingNews.CrossingGivenUp;
import workbook.untangling.booking.published.BookingNews.SalesEnded;

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
  private final Set<String> published = new HashSet<>();
  private boolean retelling;

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

  /** Tells what is different from what was told, in the order in which it was noted. */
  private void tell(String voyage) {
    Map<String, Sale> confirmed = new LinkedHashMap<>();
    List<BookingEvent> history = store.history(voyage);
    int told = 0;
    for (int length = 1; length <= history.size(); length++) {
      VoyageSales sales = VoyageSales.of(voyage, history.subList(0, length), boarding);
      Map<String, Sale> now = new LinkedHashMap<>();
      sales.aboard().forEach(sale -> now.put(sale.booking(), sale));
      for (Sale sale : now.values()) {
        if (!confirmed.containsKey(sale.booking())) {
          publish(
              new CrossingConfirmed(voyage, sale.booking(), sale.passenger(), sale.fare()), ++told);
        }
      }
      for (String booking : confirmed.keySet()) {
        if (!now.containsKey(booking)) {
          publish(new CrossingGivenUp(voyage, booking), ++told);
        }
      }
      if (sales.isClosed()) {
        publish(new SalesEnded(voyage, sales.day(), sales.berths(), told), told + 1);
      }
      confirmed = now;
    }
  }

  private void publish(BookingNews news, int number) {
    String id = news.voyage() + "/" + number;
    if (published.add(id) || retelling) {
      outside
          .broker()
          .publish(BookingNews.TOPIC, Wire.message(id, "booking", news.voyage(), (Record) news));
    }
  }

  /** Tells those who have just come what they have missed: all that the books say. */
  public void retell() {
    retelling = true;
    store.voyages().forEach(this::tell);
    retelling = false;
  }

  @Override
  public Set<String> listensTo() {
    return Set.of();
  }

  @Override
  public void on(String topic, Message message) {}
}
