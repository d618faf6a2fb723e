package workbook.outbox;

import java.time.InstantSource;
import javax.sql.DataSource;
import workbook.outbox.domain.Bookings;
import workbook.ports.Broker;

/**
 * Puts the parts together when a program of the booking context starts. The tests begin here and
 * nowhere else, so your classes may have the constructors that you like.
 */
public final class BookingContext {

  private BookingContext() {}

  /** For the program at the booking desk. */
  public static Bookings bookings(DataSource database, Broker broker, InstantSource clock) {
    return new SqlBookings(database, broker);
  }

  /** For the program that runs in the background. */
  public static OutboxRelay relay(DataSource database, Broker broker, InstantSource clock) {
    return new OutboxRelay(database, broker, clock);
  }
}
