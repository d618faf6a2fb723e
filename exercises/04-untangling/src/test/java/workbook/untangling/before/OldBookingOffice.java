package workbook.untangling.before;

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

/** Booking as it was before anybody untangled it. */
public final class OldBookingOffice implements Context {

  private final Outside outside;
  private final EventStore store;
  private final Boarding boarding;

  public OldBookingOffice(Outside outside, EventStore store, Boarding boarding) {
    this.outside = outside;
    this.store = store;
    this.boarding = boarding;
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
