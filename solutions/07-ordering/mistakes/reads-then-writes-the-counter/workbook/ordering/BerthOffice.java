package workbook.ordering;

import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import workbook.ordering.domain.BerthGivenBack;
import workbook.ordering.domain.BerthTaken;
import workbook.ordering.domain.Change;
import workbook.ordering.domain.PassengerMoved;

/**
 * A counter of Booking: sells berths, moves passengers, takes berths back, and announces each
 * change with its number. Several counters work on one database at the same time.
 *
 * <p>Step 1: the numbers are to tell what happened first. Each method answers whether the change
 * was possible; what was not possible has not happened. An exception means that nothing is certain,
 * and the clerk tries again.
 */
public final class BerthOffice {

  private final Jdbi jdbi;

  public BerthOffice(DataSource database) {
    this.jdbi = Jdbi.create(database);
  }

  /** Tables of your own, as SQL, beside those of {@link BookingSchema}. */
  public static String schema() {
    return """
        create table last_number (
          voyage varchar(40) primary key,
          number bigint not null
        );
        """;
  }

  /** The passenger takes a berth, if it is free. */
  public boolean take(String voyage, int berth, String passenger) {
    return change(
        voyage,
        new BerthTaken(berth, passenger),
        handle -> Berths.take(handle, voyage, berth, passenger));
  }

  /** Whoever has one berth moves to another, if that is free. */
  public boolean move(String voyage, int from, int to) {
    return change(
        voyage, new PassengerMoved(from, to), handle -> Berths.move(handle, voyage, from, to));
  }

  /** A berth becomes free again, if it was taken. */
  public boolean giveBack(String voyage, int berth) {
    return change(
        voyage, new BerthGivenBack(berth), handle -> Berths.giveBack(handle, voyage, berth));
  }

  private boolean change(String voyage, Change change, Predicate<Handle> berths) {
    return jdbi.inTransaction(transaction -> {
      // What is refused has no number, so the number comes after the decision; and before anybody
      // else can see the decision, so in the same transaction.
      boolean changed = berths.test(transaction);
      if (changed) {
        long number = nextNumber(transaction, voyage);
        Announcements.store(transaction, new Announcement(voyage, number, change));
      }
      return changed;
    });
  }

  /** One more than the last. */
  private static long nextNumber(Handle transaction, String voyage) {
    transaction
        .createUpdate(
            "insert into last_number (voyage, number) values (:voyage, 0) on conflict do nothing")
        .bind("voyage", voyage)
        .execute();
    long number = 1
        + transaction
            .createQuery("select number from last_number where voyage = :voyage")
            .bind("voyage", voyage)
            .mapTo(Long.class)
            .one();
    transaction
        .createUpdate("update last_number set number = :number where voyage = :voyage")
        .bind("voyage", voyage)
        .bind("number", number)
        .execute();
    return number;
  }
}
