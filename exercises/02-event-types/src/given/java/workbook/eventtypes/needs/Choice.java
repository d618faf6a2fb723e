package workbook.eventtypes.needs;

import java.util.Objects;

/**
 * How a department is told of changes.
 *
 * @param kind the kind of event
 * @param decides what rules out the other kinds
 */
public record Choice(Kind kind, Decider decides) {

  public Choice {
    Objects.requireNonNull(kind, "a choice needs a kind");
    Objects.requireNonNull(decides, "a choice needs what decides");
  }
}
