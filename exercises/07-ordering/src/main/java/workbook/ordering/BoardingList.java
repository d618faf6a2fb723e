package workbook.ordering;

import java.time.InstantSource;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import workbook.ports.Message;

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
    // TODO step 2: whose turn is it? The waiting room knows.
    jdbi.useTransaction(
        transaction -> ListRows.apply(transaction, announcement.voyage(), announcement.change()));
  }

  /** Looks after whatever has waited too long. Called every {@link Patience#WATCH_EVERY}. */
  public void watch() {
    // TODO step 5: ask Booking for what is missing, before anybody has waited too long.
  }
}
