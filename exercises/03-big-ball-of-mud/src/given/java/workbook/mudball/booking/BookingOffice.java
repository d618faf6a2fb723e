package workbook.mudball.booking;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import workbook.mudball.Context;
import workbook.mudball.Outside;
import workbook.mudball.Wire;
import workbook.mudball.booking.model.BookingEvent;
import workbook.mudball.booking.model.EventStore;
import workbook.mudball.booking.model.VoyageSales;
import workbook.ports.Message;

/**
 * Sells crossings, and tells the ferry line about it.
 *
 * <p>Whatever it notes in its own books it also publishes as it is, so every change of its notes is
 * a change for all who read them.
 */
public final class BookingOffice implements Context {

  private final Outside outside;
  private final EventStore store = new EventStore();

  public BookingOffice(Outside outside) {
    this.outside = outside;
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
    List<BookingEvent> events = command.apply(VoyageSales.of(voyage, history));
    store.append(voyage, events);

    int number = history.size();
    for (BookingEvent event : events) {
      String id = voyage + "/" + ++number;
      outside.broker().publish("booking", Wire.message(id, "booking", voyage, (Record) event));
    }
  }

  @Override
  public Set<String> listensTo() {
    return Set.of();
  }

  @Override
  public void on(String topic, Message message) {}
}
