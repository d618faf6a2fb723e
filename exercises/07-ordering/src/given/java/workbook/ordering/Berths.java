package workbook.ordering;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The berths of the voyages, as Booking keeps them. All methods work with the caller's handle. */
final class Berths {

  private Berths() {}

  /** @return whether the berth was free and is now taken */
  static boolean take(Handle handle, String voyage, int berth, String passenger) {
    return handle
            .createUpdate("""
            update berth set passenger = :passenger
            where voyage = :voyage and berth = :berth and passenger is null
            """)
            .bind("voyage", voyage)
            .bind("berth", berth)
            .bind("passenger", passenger)
            .execute()
        == 1;
  }

  /** @return whether there was somebody to move and a free berth to move to */
  static boolean move(Handle handle, String voyage, int from, int to) {
    Optional<String> passenger = handle
        .createQuery("""
            select passenger from berth
            where voyage = :voyage and berth = :berth and passenger is not null for update
            """)
        .bind("voyage", voyage)
        .bind("berth", from)
        .mapTo(String.class)
        .findOne();
    return passenger.isPresent()
        && take(handle, voyage, to, passenger.get())
        && giveBack(handle, voyage, from);
  }

  /** @return whether the berth was taken and is now free */
  static boolean giveBack(Handle handle, String voyage, int berth) {
    return handle.createUpdate("""
            update berth set passenger = null
            where voyage = :voyage and berth = :berth and passenger is not null
            """).bind("voyage", voyage).bind("berth", berth).execute() == 1;
  }
}
