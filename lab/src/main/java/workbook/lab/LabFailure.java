package workbook.lab;

import java.util.List;

/**
 * The trial itself cannot go on or cannot be trusted: something hangs, a limit was reached, a fault
 * that was asked for never happened, or the laboratory was used in a way it cannot follow.
 */
public final class LabFailure extends AssertionError {

  private static final long serialVersionUID = 1;

  private final boolean hang;

  public LabFailure(String sentence) {
    this(sentence, List.of());
  }

  public LabFailure(String sentence, List<String> happened) {
    this(sentence, happened, false);
  }

  private LabFailure(String sentence, List<String> happened, boolean hang) {
    super(happened.isEmpty() ? sentence : text(sentence, happened));
    this.hang = hang;
  }

  /** For a component that does not come back. */
  static LabFailure hang(String sentence, List<String> happened) {
    return new LabFailure(sentence, happened, true);
  }

  boolean isHang() {
    return hang;
  }

  private static String text(String sentence, List<String> happened) {
    return sentence + "\n\nWhat happened\n" + String.join("\n", happened);
  }

  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
