package workbook.ordering;

import org.jdbi.v3.core.Handle;
import workbook.ordering.domain.BerthGivenBack;
import workbook.ordering.domain.BerthTaken;
import workbook.ordering.domain.Change;
import workbook.ordering.domain.PassengerMoved;

/**
 * Writes the rows of the boarding list, with the caller's handle. It writes what it is told and
 * asks no questions: whoever calls it knows that it is this change's turn.
 */
final class ListRows {

  private ListRows() {}

  /** Changes the list of this voyage as the change says. */
  static void apply(Handle handle, String voyage, Change change) {
    if (change instanceof BerthTaken taken) {
      clear(handle, voyage, taken.berth());
      write(handle, voyage, taken.berth(), taken.passenger());
    } else if (change instanceof PassengerMoved moved) {
      clear(handle, voyage, moved.to());
      handle
          .createUpdate(
              "update boarding_list set berth = :to where voyage = :voyage and berth = :from")
          .bind("voyage", voyage)
          .bind("from", moved.from())
          .bind("to", moved.to())
          .execute();
    } else if (change instanceof BerthGivenBack givenBack) {
      clear(handle, voyage, givenBack.berth());
    }
  }

  /** Makes the list of this voyage what the snapshot says. */
  static void replace(Handle handle, Snapshot snapshot) {
    handle
        .createUpdate("delete from boarding_list where voyage = :voyage")
        .bind("voyage", snapshot.voyage())
        .execute();
    snapshot
        .passengers()
        .forEach((berth, passenger) -> write(handle, snapshot.voyage(), berth, passenger));
  }

  private static void clear(Handle handle, String voyage, int berth) {
    handle
        .createUpdate("delete from boarding_list where voyage = :voyage and berth = :berth")
        .bind("voyage", voyage)
        .bind("berth", berth)
        .execute();
  }

  private static void write(Handle handle, String voyage, int berth, String passenger) {
    handle
        .createUpdate("insert into boarding_list (voyage, berth, passenger)"
            + " values (:voyage, :berth, :passenger)")
        .bind("voyage", voyage)
        .bind("berth", berth)
        .bind("passenger", passenger)
        .execute();
  }
}
