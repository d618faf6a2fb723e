package workbook.ordering;

import java.time.Instant;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import workbook.ports.Message;
import workbook.ports.TechnicalFailure;

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
    Instant now = clock.instant();
    boolean early = jdbi.inTransaction(transaction -> {
      String voyage = announcement.voyage();
      long next = WaitingRoom.lockTurn(transaction, voyage);
      if (announcement.number() == next) {
        ListRows.apply(transaction, voyage, announcement.change());
        WaitingRoom.nextIs(transaction, voyage, next + 1);
      } else if (announcement.number() > next) {
        WaitingRoom.isMissing(transaction, voyage, now);
      }
      return announcement.number() > next;
    });
    if (early) {
      throw new IllegalStateException(announcement + " comes too early");
    }
  }

  /** Called every {@link Patience#WATCH_EVERY}. */
  public void watch() {
    Instant then = clock.instant().minus(Patience.LONGEST_WAIT);
    var missing = jdbi.withHandle(handle -> handle
        .createQuery("select voyage, next_number from turn where missing_since <= :then")
        .bind("then", then)
        .map((row, context) -> new String[] {row.getString(1), row.getString(2)})
        .list());
    for (String[] gap : missing) {
      try {
        booking.replay(gap[0], Long.parseLong(gap[1]));
      } catch (TechnicalFailure e) {
        continue; // the next watch asks again
      }
    }
  }
}
