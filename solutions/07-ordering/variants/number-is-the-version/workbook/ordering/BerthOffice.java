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

  private static final int ATTEMPTS = 10;

  private final Jdbi jdbi;

  public BerthOffice(DataSource database) {
    this.jdbi = Jdbi.create(database);
  }

  /** Tables of your own, as SQL, beside those of {@link BookingSchema}. */
  public static String schema() {
    return """
        create table voyage_version (
          voyage varchar(40) primary key,
          version bigint not null
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
    for (int attempt = 1; ; attempt++) {
      try {
        return jdbi.inTransaction(transaction -> changeOnce(transaction, voyage, change, berths));
      } catch (MovedOn e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private static boolean changeOnce(
      Handle transaction, String voyage, Change change, Predicate<Handle> berths) {
    long version = version(transaction, voyage);
    if (!berths.test(transaction)) {
      return false;
    }
    int updated = transaction
        .createUpdate("""
            update voyage_version set version = :next
            where voyage = :voyage and version = :version
            """)
        .bind("next", version + 1)
        .bind("voyage", voyage)
        .bind("version", version)
        .execute();
    if (updated == 0) {
      throw new MovedOn();
    }
    Announcements.store(transaction, new Announcement(voyage, version + 1, change));
    return true;
  }

  /** Somebody else has changed the voyage since we looked. */
  private static final class MovedOn extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private static long version(Handle transaction, String voyage) {
    transaction.createUpdate("""
            insert into voyage_version (voyage, version) values (:voyage, 0)
            on conflict do nothing
            """).bind("voyage", voyage).execute();
    return transaction
        .createQuery("select version from voyage_version where voyage = :voyage")
        .bind("voyage", voyage)
        .mapTo(Long.class)
        .one();
  }
}
