package workbook.consistency.needs;

import java.util.Objects;

/**
 * How a reader comes to know.
 *
 * @param way the way
 * @param decides what rules out the other ways
 */
public record Choice(Way way, Decider decides) {

  public Choice {
    Objects.requireNonNull(way, "a choice needs a way");
    Objects.requireNonNull(decides, "a choice needs what decides");
  }
}
