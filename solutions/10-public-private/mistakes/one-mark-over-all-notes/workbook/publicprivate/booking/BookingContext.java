package workbook.publicprivate.booking;

import java.time.InstantSource;
import javax.sql.DataSource;
import workbook.ports.Broker;
import workbook.publicprivate.Counter;
import workbook.publicprivate.Post;

/**
 * Puts the parts together when a program of Booking starts. The tests begin here and nowhere else,
 * so your classes may look as you like.
 */
public final class BookingContext {

  private BookingContext() {}

  /** For the program at a booking counter; there may be several. */
  public static Counter counter(DataSource database, InstantSource clock) {
    return new BookingDesk(database);
  }

  /** For the program that tells the others. */
  public static Post post(DataSource database, Broker broker, InstantSource clock) {
    return new TellingPost(database, broker);
  }
}
