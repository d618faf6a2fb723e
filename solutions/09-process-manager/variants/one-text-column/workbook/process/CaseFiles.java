package workbook.process;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import workbook.process.domain.Rebooking.Stage;
import workbook.process.domain.Rebooking.State;

/** Each case is a line of text, which nobody but this class reads; the old text is the check. */
public final class CaseFiles {

  public static String schema() {
    return "create table case_file (booking varchar(40) primary key, content varchar(600) not null);";
  }

  State take(Handle transaction, String booking, State start) {
    transaction
        .createUpdate("""
            insert into case_file (booking, content) values (:booking, :content)
            on conflict do nothing
            """)
        .bind("booking", booking)
        .bind("content", text(start))
        .execute();
    return transaction
        .createQuery("select content from case_file where booking = :booking")
        .bind("booking", booking)
        .map((row, context) -> state(row.getString("content")))
        .one();
  }

  void putBack(Handle transaction, String booking, State before, State after) {
    int changed = transaction
        .createUpdate("""
            update case_file set content = :after where booking = :booking and content = :before
            """)
        .bind("booking", booking)
        .bind("before", text(before))
        .bind("after", text(after))
        .execute();
    if (changed == 0) {
      throw new IllegalStateException("the case of " + booking + " has moved on");
    }
  }

  private static String text(State state) {
    return String.join(
        "|",
        state.stage().name(),
        state.voyage() == null ? "" : state.voyage(),
        String.join(",", state.others()),
        state.answerBy() == null ? "" : state.answerBy().toString(),
        Boolean.toString(state.moneyPreferred()));
  }

  private static State state(String text) {
    String[] parts = text.split("\\|", -1);
    return new State(
        Stage.valueOf(parts[0]),
        parts[1].isEmpty() ? null : parts[1],
        parts[2].isEmpty() ? List.of() : List.of(parts[2].split(",")),
        parts[3].isEmpty() ? null : Instant.parse(parts[3]),
        Boolean.parseBoolean(parts[4]));
  }
}
