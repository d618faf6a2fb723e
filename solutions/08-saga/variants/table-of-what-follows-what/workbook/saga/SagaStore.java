package workbook.saga;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import workbook.saga.Saga.Part;
import workbook.saga.messages.Command.BookCrossing;

/** One row for a booking, and one for each of its parts that was ever asked for. */
final class SagaStore {

  /** What may be there of a part. */
  enum State {
    ASKED,
    YES,
    NOTHING
  }

  /** The tables of the saga, as SQL; they are made when the database is new. */
  static String schema() {
    return """
        create table crossing (
          booking varchar(40) primary key,
          passenger varchar(80) not null,
          voyage varchar(80) not null,
          card varchar(80) not null,
          fare bigint not null,
          asked_at timestamp with time zone not null,
          goes_back boolean default false not null
        );
        create table part (
          booking varchar(40) not null references crossing,
          part varchar(10) not null,
          state varchar(10) not null,
          primary key (booking, part)
        );
        """;
  }

  boolean add(Handle transaction, BookCrossing wish, Instant now) {
    return transaction
            .createUpdate("""
                insert into crossing (booking, passenger, voyage, card, fare, asked_at)
                values (:booking, :passenger, :voyage, :card, :fare, :now)
                on conflict do nothing
                """)
            .bindMethods(wish)
            .bind("now", now.atOffset(ZoneOffset.UTC))
            .execute()
        == 1;
  }

  Optional<BookCrossing> find(Handle handle, String booking) {
    return find(handle, booking, "");
  }

  Optional<BookCrossing> lock(Handle transaction, String booking) {
    return find(transaction, booking, " for update");
  }

  private static Optional<BookCrossing> find(Handle handle, String booking, String how) {
    return handle
        .createQuery("select * from crossing where booking = :booking" + how)
        .bind("booking", booking)
        .map((row, context) -> new BookCrossing(
            row.getString("booking"),
            row.getString("passenger"),
            row.getString("voyage"),
            row.getString("card"),
            row.getLong("fare")))
        .findOne();
  }

  void put(Handle transaction, String booking, Part part, State state) {
    int rows = transaction.execute(
        "update part set state = ? where booking = ? and part = ?",
        state.name(),
        booking,
        part.name());
    if (rows == 0) {
      transaction.execute(
          "insert into part (booking, part, state) values (?, ?, ?)",
          booking,
          part.name(),
          state.name());
    }
  }

  Map<Part, State> parts(Handle handle, String booking) {
    var parts = new EnumMap<Part, State>(Part.class);
    handle
        .select("select part, state from part where booking = ?", booking)
        .map((row, context) ->
            Map.entry(Part.valueOf(row.getString("part")), State.valueOf(row.getString("state"))))
        .forEach(entry -> parts.put(entry.getKey(), entry.getValue()));
    return parts;
  }

  void turnBack(Handle transaction, String booking) {
    transaction.execute("update crossing set goes_back = true where booking = ?", booking);
  }

  boolean goesBack(Handle handle, String booking) {
    return handle
        .select("select goes_back from crossing where booking = ?", booking)
        .mapTo(Boolean.class)
        .one();
  }

  boolean askedBefore(Handle handle, String booking, Instant instant) {
    return handle
            .select(
                "select count(*) from crossing where booking = ? and asked_at <= ?",
                booking,
                instant.atOffset(ZoneOffset.UTC))
            .mapTo(Integer.class)
            .one()
        == 1;
  }

  List<String> all(Handle handle) {
    return handle
        .createQuery("select booking from crossing")
        .mapTo(String.class)
        .list();
  }
}
