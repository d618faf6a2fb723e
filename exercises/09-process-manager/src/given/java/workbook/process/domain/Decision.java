package workbook.process.domain;

import java.util.List;
import java.util.Objects;

/** What follows from some news: the state from now on, and what to ask of others. */
public record Decision<S>(S state, List<Command> commands) {

  public Decision {
    Objects.requireNonNull(state, "a decision needs a state");
    commands = List.copyOf(commands);
  }

  public Decision(S state, Command... commands) {
    this(state, List.of(commands));
  }
}
