package workbook.saga;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import workbook.saga.messages.Command.BookCrossing;

/** Keeps sagas in Booking's database. */
final class SagaStore {

  /** The tables of the saga, as SQL; they are made when the database is new. */
  static String schema() {
    return """
        create table saga (
          booking varchar(40) primary key,
          passenger varchar(80) not null,
          voyage varchar(80) not null,
          card varchar(80) not null,
          fare bigint not null,
          asked_at timestamp with time zone not null,
          progress varchar(20) not null,
          parts varchar(80) not null
        );
        """;
  }

  /** Keeps a new saga; false if there is one for this booking already. */
  boolean add(Handle transaction, Saga saga) {
    return transaction
            .createUpdate("""
                insert into saga (booking, passenger, voyage, card, fare, asked_at, progress, parts)
                values (:booking, :passenger, :voyage, :card, :fare, :askedAt, :progress, :parts)
                on conflict do nothing
                """)
            .bindMethods(saga.wish())
            .bind("askedAt", saga.askedAt().atOffset(ZoneOffset.UTC))
            .bind("progress", saga.progress().name())
            .bind("parts", text(saga))
            .execute()
        == 1;
  }

  /** Keeps the saga as it is now. */
  void save(Handle transaction, Saga saga) {
    transaction
        .createUpdate(
            "update saga set progress = :progress, parts = :parts where booking = :booking")
        .bind("progress", saga.progress().name())
        .bind("parts", text(saga))
        .bind("booking", saga.booking())
        .execute();
  }

  /**
   * The saga of this booking, if it is one of ours. Until the transaction ends nobody else can read
   * it here: whoever decides next must see what was decided last.
   */
  Optional<Saga> find(Handle transaction, String booking) {
    return transaction
        .createQuery("select * from saga where booking = :booking for update")
        .bind("booking", booking)
        .map(SagaStore::saga)
        .findOne();
  }

  /** The bookings that are neither booked nor over. */
  List<String> unfinished(Handle handle) {
    return handle
        .createQuery("select booking from saga where progress in ('UNDER_WAY', 'GOING_BACK')"
            + " order by asked_at, booking fetch first 10 rows only")
        .mapTo(String.class)
        .list();
  }

  private static String text(Saga saga) {
    return saga.parts().stream().map(Enum::name).collect(Collectors.joining(" "));
  }

  private static Saga saga(ResultSet row, StatementContext context) throws SQLException {
    var wish = new BookCrossing(
        row.getString("booking"),
        row.getString("passenger"),
        row.getString("voyage"),
        row.getString("card"),
        row.getLong("fare"));
    var parts = EnumSet.noneOf(Saga.Part.class);
    Arrays.stream(row.getString("parts").split(" "))
        .filter(name -> !name.isEmpty())
        .map(Saga.Part::valueOf)
        .forEach(parts::add);
    return new Saga(
        wish,
        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
        Progress.valueOf(row.getString("progress")),
        parts);
  }
}
