package workbook.ordering;

import org.jdbi.v3.core.Handle;

/** Whose turn it is, for each voyage. Nobody waits here. */
final class WaitingRoom {

  private WaitingRoom() {}

  static String schema() {
    return """
        create table turn (
          voyage varchar(40) primary key,
          next_number bigint not null
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

  static void nextIs(Handle transaction, String voyage, long number) {
    transaction
        .createUpdate("update turn set next_number = :number where voyage = :voyage")
        .bind("voyage", voyage)
        .bind("number", number)
        .execute();
  }
}
