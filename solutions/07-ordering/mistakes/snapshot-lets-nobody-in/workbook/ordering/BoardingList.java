package workbook.ordering;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import workbook.ports.Message;
import workbook.ports.TechnicalFailure;

/**
 * Keeps the list that the gate looks at, from what Booking announces.
 *
 * <p>Announcements come late, twice and in any order. Steps 2 to 4 make the list right all the
 * same: at no moment may it show what never was. In step 5 an announcement does not come at all.
 */
public final class BoardingList {

  private final Jdbi jdbi;
  private final InstantSource clock;
  private final Booking booking;
  private final WaitingRoom room;

  public BoardingList(DataSource database, InstantSource clock, Booking booking) {
    this.jdbi = Jdbi.create(database);
    this.clock = clock;
    this.booking = booking;
    this.room = new WaitingRoom();
  }

  /** Handles one delivery. A normal return acknowledges it, an exception asks for it again. */
  public void on(Message message) {
    Announcement announcement = Announcements.read(message);
    Instant now = clock.instant();
    // The list, the turn and the room change together, so no crash finds them at odds.
    jdbi.useTransaction(transaction -> {
      long next = room.lockTurn(transaction, announcement.voyage(), now);
      if (announcement.number() == next) {
        release(transaction, announcement, now);
      } else if (announcement.number() > next) {
        room.put(transaction, announcement, now);
      }
    });
  }

  /** This one, and those that waited for nothing else. */
  private void release(Handle transaction, Announcement announcement, Instant now) {
    String voyage = announcement.voyage();
    long next = announcement.number();
    Optional<Announcement> due = Optional.of(announcement);
    while (due.isPresent()) {
      ListRows.apply(transaction, voyage, due.get().change());
      next++;
      due = room.take(transaction, voyage, next);
    }
    room.nextIs(transaction, voyage, next, now);
  }

  private void startFrom(Handle transaction, Snapshot snapshot, Instant now) {
    String voyage = snapshot.voyage();
    long next = room.lockTurn(transaction, voyage, now);
    if (snapshot.number() < next) {
      return;
    }
    ListRows.replace(transaction, snapshot);
    while (next <= snapshot.number()) {
      room.take(transaction, voyage, next);
      next++;
    }
    room.nextIs(transaction, voyage, next, now);
  }

  /** Looks after whatever has waited too long. Called every {@link Patience#WATCH_EVERY}. */
  public void watch() {
    Instant now = clock.instant();
    Instant then = now.minus(Patience.LONGEST_WAIT);
    Map<String, Long> missing =
        jdbi.inTransaction(transaction -> room.missingSince(transaction, then));
    missing.forEach((voyage, number) -> {
      try {
        Snapshot snapshot = booking.snapshot(voyage);
        jdbi.useTransaction(transaction -> startFrom(transaction, snapshot, now));
      } catch (TechnicalFailure notNow) {
        // the next watch asks again
      }
    });
  }
}
