package workbook.lab.report;

import java.util.Optional;

/**
 * One test of a run.
 *
 * @param id the platform's unique id
 * @param name the display name, a rule in the domain's words
 * @param type the simple name of the class that declares it
 * @param method the name of the method, or an empty string where a whole class failed
 * @param kind example, property or boundary rule
 * @param outcome how it ended
 * @param failure what was thrown, empty unless it is red
 * @param sample the values of the smallest failing try, empty unless it is a red property; may have
 *     several lines
 */
public record TestRun(
    String id,
    String name,
    String type,
    String method,
    Kind kind,
    Outcome outcome,
    Optional<Throwable> failure,
    Optional<String> sample) {

  /** Whether it failed. */
  public boolean red() {
    return outcome == Outcome.RED;
  }
}
