package workbook.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import workbook.ports.Message;
import workbook.process.domain.Rebooking.Stage;
import workbook.process.domain.Rebooking.State;

/** Cases, and a pigeonhole for each booking: whoever works for a booking locks it first. */
public final class CaseFiles {

  public static String schema() {
    return """
        create table pigeonhole (booking varchar(40) primary key);

        create table early (
          id bigint generated always as identity primary key,
          booking varchar(40) not null,
          message_id varchar(100) not null,
          source varchar(100) not null,
          type varchar(40) not null,
          payload varchar(400) not null
        );

        create table rebooking (
          booking varchar(40) primary key,
          stage varchar(40) not null,
          voyage varchar(40),
          others varchar(400) not null,
          answer_by timestamp with time zone,
          money_preferred boolean not null
        );
        """;
  }

  void lock(Handle transaction, String booking) {
    transaction
        .createUpdate("insert into pigeonhole (booking) values (:b) on conflict do nothing")
        .bind("b", booking)
        .execute();
    transaction
        .createQuery("select booking from pigeonhole where booking = :b for update")
        .bind("b", booking)
        .mapTo(String.class)
        .one();
  }

  void park(Handle transaction, Message message) {
    transaction
        .createUpdate("""
            insert into early (booking, message_id, source, type, payload)
            values (:key, :id, :source, :type, :payload)
            """)
        .bind("key", message.key())
        .bind("id", message.id())
        .bind("source", message.source())
        .bind("type", message.type())
        .bind("payload", message.payload())
        .execute();
  }

  List<Message> unpark(Handle transaction, String booking) {
    List<Message> parked = transaction
        .createQuery("select * from early where booking = :b order by id")
        .bind("b", booking)
        .map((row, context) -> new Message(
            row.getString("message_id"),
            row.getString("source"),
            row.getString("type"),
            booking,
            row.getString("payload")))
        .list();
    transaction
        .createUpdate("delete from early where booking = :b")
        .bind("b", booking)
        .execute();
    return parked;
  }

  Optional<State> find(Handle transaction, String booking) {
    return transaction
        .createQuery("select * from rebooking where booking = :booking")
        .bind("booking", booking)
        .map((row, context) -> state(row))
        .findFirst();
  }

  void open(Handle transaction, String booking, State state) {
    bind(transaction.createUpdate("""
                insert into rebooking (booking, stage, voyage, others, answer_by, money_preferred)
                values (:booking, :stage, :voyage, :others, :answerBy, :moneyPreferred)
                """), booking, state).execute();
  }

  void save(Handle transaction, String booking, State state) {
    bind(transaction.createUpdate("""
                update rebooking
                set stage = :stage, voyage = :voyage, others = :others, answer_by = :answerBy,
                  money_preferred = :moneyPreferred
                where booking = :booking
                """), booking, state).execute();
  }

  private static State state(ResultSet row) throws SQLException {
    String others = row.getString("others");
    Timestamp answerBy = row.getTimestamp("answer_by");
    return new State(
        Stage.valueOf(row.getString("stage")),
        row.getString("voyage"),
        others.isEmpty() ? List.of() : List.of(others.split(",")),
        answerBy == null ? null : answerBy.toInstant(),
        row.getBoolean("money_preferred"));
  }

  private static <S extends SqlStatement<S>> S bind(S statement, String booking, State state) {
    return statement
        .bind("booking", booking)
        .bind("stage", state.stage().name())
        .bind("voyage", state.voyage())
        .bind("others", String.join(",", state.others()))
        .bind("answerBy", state.answerBy())
        .bind("moneyPreferred", state.moneyPreferred());
  }
}
