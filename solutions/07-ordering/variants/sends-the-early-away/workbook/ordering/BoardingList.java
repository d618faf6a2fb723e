package workbook.ordering;

import java.time.InstantSource;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import workbook.ports.Message;

/** Keeps the list that the gate looks at, from what Booking announces. */
public final class BoardingList {

  private final Jdbi jdbi;
  private final InstantSource clock;
  private final Booking booking;

  public BoardingList(DataSource database, InstantSource clock, Booking booking) {
    this.jdbi = Jdbi.create(database);
    this.clock = clock;
    this.booking = booking;
  }

  public void on(Message message) {
    Announcement announcement = Announcements.read(message);
    long missing = jdbi.inTransaction(transaction -> {
      long next = WaitingRoom.lockTurn(transaction, announcement.voyage());
      if (announcement.number() == next) {
        ListRows.apply(transaction, announcement.voyage(), announcement.change());
        WaitingRoom.nextIs(transaction, announcement.voyage(), next + 1);
      }
      return announcement.number() > next ? next : 0L;
    });
    if (missing > 0) {
      booking.replay(announcement.voyage(), missing);
      throw new IllegalStateException(
          announcement + " comes too early, no. " + missing + " is missing");
    }
  }

  /** Called every {@link Patience#WATCH_EVERY}. */
  public void watch() {
    // the broker does the watching
  }
}
