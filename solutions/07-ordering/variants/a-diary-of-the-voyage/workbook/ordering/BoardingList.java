package workbook.ordering;

import java.time.Instant;
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
    Instant now = clock.instant();
    jdbi.useTransaction(transaction -> {
      WaitingRoom.lock(transaction);
      String voyage = announcement.voyage();
      if (announcement.number() >= WaitingRoom.next(transaction, voyage)) {
        WaitingRoom.enter(transaction, announcement, now);
      }
      for (var due = WaitingRoom.due(transaction, voyage);
          !due.isEmpty();
          due = WaitingRoom.due(transaction, voyage)) {
        Announcement next = Announcements.parse(due.get(0));
        ListRows.apply(transaction, voyage, next.change());
        WaitingRoom.shown(transaction, next);
      }
    });
  }

  /** Called every {@link Patience#WATCH_EVERY}. */
  public void watch() {
    Instant then = clock.instant().minus(Patience.LONGEST_WAIT);
    RuntimeException failure = null;
    for (String voyage : jdbi.withHandle(handle -> WaitingRoom.incomplete(handle, then))) {
      long next = jdbi.withHandle(handle -> WaitingRoom.next(handle, voyage));
      try {
        booking.replay(voyage, next);
      } catch (RuntimeException e) {
        failure = e;
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
