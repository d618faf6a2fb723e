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

  /** A case as it was found. */
  record Filed(State state, long version) {}

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
          money_preferred boolean not null,
          version bigint not null
        );
        """;
  }

  /**
   * Finds the case; others may find it at the same time. Where there is none yet, it is opened:
   * what comes too early finds a place to be remembered.
   */
  Filed take(Handle transaction, String booking, State start) {
    bind(transaction.createUpdate("""
                insert into rebooking (booking, stage, voyage, others, answer_by, money_preferred, version)
                values (:booking, :stage, :voyage, :others, :answerBy, :moneyPreferred, 0)
                on conflict do nothing
                """), booking, start).execute();
    return transaction
        .createQuery("select * from rebooking where booking = :booking")
        .bind("booking", booking)
        .map((row, context) -> new Filed(state(row), row.getLong("version")))
        .one();
  }

  /**
   * Puts it back, if nobody else has done so since it was found. What is finished stays: only so it
   * can absorb what still comes.
   */
  void putBack(Handle transaction, String booking, Filed filed, State state) {
    int changed = bind(transaction.createUpdate("""
                update rebooking
                set stage = :stage, voyage = :voyage, others = :others, answer_by = :answerBy,
                  money_preferred = :moneyPreferred, version = version + 1
                where booking = :booking and version = :version
                """), booking, state)
        .bind("version", filed.version())
        .execute();
    if (changed != 1) {
      throw new IllegalStateException("somebody else has moved on the case of " + booking);
    }
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
