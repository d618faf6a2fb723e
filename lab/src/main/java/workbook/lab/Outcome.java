package workbook.lab;

import java.util.Optional;

/**
 * How something that a component was asked to do ended, as the one who asked hears it.
 *
 * @param crashed whether the component crashed, so that nobody heard anything
 * @param exception what the component threw, or null
 */
public record Outcome(boolean crashed, Exception exception) {

  /** Whether it came back normally. */
  public boolean done() {
    return !crashed && exception == null;
  }

  /** Whether it threw an exception. */
  public boolean failed() {
    return exception != null;
  }

  public Optional<Exception> failure() {
    return Optional.ofNullable(exception);
  }
}
