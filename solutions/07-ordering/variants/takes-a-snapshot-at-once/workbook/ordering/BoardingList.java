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
    jdbi.useTransaction(transaction -> {
      String voyage = announcement.voyage();
      long next = WaitingRoom.lockTurn(transaction, voyage);
      if (announcement.number() < next) {
        return;
      }
      if (announcement.number() > next) {
        Snapshot snapshot = booking.snapshot(voyage);
        if (snapshot.number() < announcement.number() - 1) {
          throw new IllegalStateException("a snapshot of no. " + snapshot.number());
        }
        ListRows.replace(transaction, snapshot);
        if (snapshot.number() >= announcement.number()) {
          WaitingRoom.nextIs(transaction, voyage, snapshot.number() + 1);
          return;
        }
      }
      ListRows.apply(transaction, voyage, announcement.change());
      WaitingRoom.nextIs(transaction, voyage, announcement.number() + 1);
    });
  }

  /** Called every {@link Patience#WATCH_EVERY}. */
  public void watch() {
    // nothing waits here
  }
}
