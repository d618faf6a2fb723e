package workbook.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import workbook.process.domain.Rebooking.Stage;
import workbook.process.domain.Rebooking.State;

/** Where the desk keeps its cases between one message and the next: one for each booking. */
public final class CaseFiles {

  /** The tables of the cases, as SQL; they are made when the database is new. */
  public static String schema() {
    // The primary key is what makes a second case impossible, whoever tries at the same moment.
    return """
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

  /**
   * Takes the case into this transaction's hand; nobody else gets it before the transaction ends.
   * Where there is none yet, it is opened: what comes too early finds a place to be remembered.
   */
  State take(Handle transaction, String booking, State start) {
    bind(transaction.createUpdate("""
                insert into rebooking (booking, stage, voyage, others, answer_by, money_preferred)
                values (:booking, :stage, :voyage, :others, :answerBy, :moneyPreferred)
                on conflict do nothing
                """), booking, start).execute();
    return transaction
        .createQuery("select * from rebooking where booking = :booking for update")
        .bind("booking", booking)
        .map((row, context) -> state(row))
        .one();
  }

  /** Puts it back as it is now. What is finished stays: only so it can absorb what still comes. */
  void putBack(Handle transaction, String booking, State state) {
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
        List.of(others.split(",")),
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
