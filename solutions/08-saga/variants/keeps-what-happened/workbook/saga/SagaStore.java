package workbook.saga;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import workbook.saga.messages.Command.BookCrossing;

/** Keeps what happened to each booking, as a list that only grows. */
final class SagaStore {

  /** The tables of the saga, as SQL; they are made when the database is new. */
  static String schema() {
    return """
        create table history (
          booking varchar(40) not null,
          entry integer not null,
          what varchar(200) not null,
          primary key (booking, entry)
        );
        create table wish (
          booking varchar(40) primary key,
          passenger varchar(80) not null,
          voyage varchar(80) not null,
          card varchar(80) not null,
          fare bigint not null,
          asked_at timestamp with time zone not null
        );
        """;
  }

  /** Keeps a new saga; false if there is one for this booking already. */
  boolean add(Handle transaction, Saga saga) {
    int rows = transaction
        .createUpdate("""
            insert into wish (booking, passenger, voyage, card, fare, asked_at)
            values (:booking, :passenger, :voyage, :card, :fare, :askedAt)
            on conflict do nothing
            """)
        .bindMethods(saga.wish())
        .bind("askedAt", saga.askedAt().atOffset(ZoneOffset.UTC))
        .execute();
    if (rows == 1) {
      save(transaction, saga);
    }
    return rows == 1;
  }

  /** Adds what it has come to. */
  void save(Handle transaction, Saga saga) {
    String parts = saga.parts().stream().map(Enum::name).collect(Collectors.joining(" "));
    transaction
        .createUpdate("insert into history (booking, entry, what) values (:booking, :entry, :what)")
        .bind("booking", saga.booking())
        .bind("entry", saga.entries() + 1)
        .bind("what", saga.progress() + ":" + parts)
        .execute();
  }

  /** The saga of this booking, if it is one of ours. */
  Optional<Saga> find(Handle handle, String booking) {
    List<String> history = handle
        .createQuery("select what from history where booking = :booking order by entry")
        .bind("booking", booking)
        .mapTo(String.class)
        .list();
    return handle
        .createQuery("select * from wish where booking = :booking")
        .bind("booking", booking)
        .map((row, context) -> saga(
            new BookCrossing(
                row.getString("booking"),
                row.getString("passenger"),
                row.getString("voyage"),
                row.getString("card"),
                row.getLong("fare")),
            row.getObject("asked_at", OffsetDateTime.class),
            history))
        .findOne();
  }

  private static Saga saga(BookCrossing wish, OffsetDateTime askedAt, List<String> history) {
    String[] latest = history.get(history.size() - 1).split(":", -1);
    var parts = EnumSet.noneOf(Saga.Part.class);
    Arrays.stream(latest[1].split(" "))
        .filter(name -> !name.isEmpty())
        .map(Saga.Part::valueOf)
        .forEach(parts::add);
    return new Saga(wish, askedAt.toInstant(), Progress.valueOf(latest[0]), parts, history.size());
  }

  /** All bookings whose last entry is not an end. */
  List<String> unfinished(Handle handle) {
    return handle
        .createQuery("select booking from history h where entry ="
            + " (select max(entry) from history where booking = h.booking)"
            + " and (what like 'UNDER_WAY%' or what like 'GOING_BACK%') order by booking")
        .mapTo(String.class)
        .list();
  }
}
