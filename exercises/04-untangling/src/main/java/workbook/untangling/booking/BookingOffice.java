package workbook.untangling.booking;

import static workbook.todo.Todo.todo;

import java.time.LocalDate;
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

/**
 * Sells crossings, and tells the ferry line about it.
 *
 * <p>Whatever it notes in its own books it also publishes as it is, so every change of its notes is
 * a change for all who read them.
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

    // TODO step 1: tell the others what they may rely on, in words made for them.
    int number = history.size();
    for (BookingEvent event : events) {
      String id = voyage + "/" + ++number;
      outside.broker().publish("booking", Wire.message(id, "booking", voyage, (Record) event));
    }
  }

  /** Tells those who have just come what they have missed: all that the books say. */
  public void retell() {
    todo("step 6: tell of what happened before anybody listened");
  }

  @Override
  public Set<String> listensTo() {
    return Set.of();
  }

  @Override
  public void on(String topic, Message message) {}
}
