package workbook.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import workbook.process.domain.Rebooking.Stage;
import workbook.process.domain.Rebooking.State;

/**
 * Where the desk keeps its cases between one message and the next: one for each booking, or so it
 * should be.
 *
 * <p>Tables and methods are yours, as long as {@link #schema} stays. Step 1: how many cases can a
 * booking have? Step 5: two desks can have the same case in hand. Step 6: what is a case that is
 * finished?
 */
public final class CaseFiles {

  /** The tables of the cases, as SQL; they are made when the database is new. */
  public static String schema() {
    return """
        create table rebooking (
          booking varchar(40) not null,
          stage varchar(40) not null,
          voyage varchar(40),
          others varchar(400) not null,
          answer_by timestamp with time zone
        );
        """;
  }

  Optional<State> find(Handle handle, String booking) {
    return handle
        .createQuery("select * from rebooking where booking = :booking")
        .bind("booking", booking)
        .map((row, context) -> state(row))
        .findFirst();
  }

  void open(Handle handle, String booking, State state) {
    bind(handle.createUpdate("""
                insert into rebooking (booking, stage, voyage, others, answer_by)
                values (:booking, :stage, :voyage, :others, :answerBy)
                """), booking, state).execute();
  }

  void save(Handle handle, String booking, State state) {
    if (state.isFinished()) {
      // TODO step 6: is a case that is finished a case that never was?
      handle
          .createUpdate("delete from rebooking where booking = :booking")
          .bind("booking", booking)
          .execute();
      return;
    }
    // TODO step 5: has nobody else changed it meanwhile?
    bind(handle.createUpdate("""
                update rebooking
                set stage = :stage, voyage = :voyage, others = :others, answer_by = :answerBy
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
        answerBy == null ? null : answerBy.toInstant());
  }

  private static <S extends SqlStatement<S>> S bind(S statement, String booking, State state) {
    return statement
        .bind("booking", booking)
        .bind("stage", state.stage().name())
        .bind("voyage", state.voyage())
        .bind("others", String.join(",", state.others()))
        .bind("answerBy", state.answerBy());
  }
}
