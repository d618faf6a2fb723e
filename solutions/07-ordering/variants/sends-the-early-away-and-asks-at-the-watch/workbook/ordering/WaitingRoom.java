package workbook.ordering;

import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** Whose turn it is, for each voyage. Nobody waits here. */
final class WaitingRoom {

  private WaitingRoom() {}

  static String schema() {
    return """
        create table turn (
          voyage varchar(40) primary key,
          next_number bigint not null,
          missing_since timestamp with time zone
        );
        """;
  }

  static long lockTurn(Handle transaction, String voyage) {
    transaction
        .createUpdate(
            "insert into turn (voyage, next_number) values (:voyage, 1) on conflict do nothing")
        .bind("voyage", voyage)
        .execute();
    return transaction
        .createQuery("select next_number from turn where voyage = :voyage for update")
        .bind("voyage", voyage)
        .mapTo(Long.class)
        .one();
  }

  static void isMissing(Handle transaction, String voyage, Instant now) {
    transaction.createUpdate("""
            update turn set missing_since = coalesce(missing_since, :now) where voyage = :voyage
            """).bind("voyage", voyage).bind("now", now).execute();
  }

  static void nextIs(Handle transaction, String voyage, long number) {
    transaction
        .createUpdate(
            "update turn set next_number = :number, missing_since = null where voyage = :voyage")
        .bind("voyage", voyage)
        .bind("number", number)
        .execute();
  }
}
