package workbook.kata.run;

import java.io.Serializable;
import java.util.Optional;
import workbook.lab.report.Outcome;

/**
 * One test that ran or should have.
 *
 * @param type the simple name of its class
 * @param method its method, or an empty string where the class failed as a whole
 * @param name its display name
 * @param outcome how it ended
 * @param why its failure, or null unless it is red
 */
public record TestResult(String type, String method, String name, Outcome outcome, Failure why)
    implements Serializable {

  private static final long serialVersionUID = 1;

  public Optional<Failure> failure() {
    return Optional.ofNullable(why);
  }

  public boolean red() {
    return outcome == Outcome.RED;
  }

  public boolean green() {
    return outcome == Outcome.GREEN;
  }

  /** {@code RefundDeskTest.a_repeated_cancellation_is_refunded_once}. */
  public String id() {
    return method.isEmpty() ? type : type + "." + method;
  }
}
