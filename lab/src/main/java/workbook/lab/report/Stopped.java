package workbook.lab.report;

/**
 * The failure of a test that had to be given up: it did not come back, or it ended the whole
 * process. The message is the whole text, one line or a few; there is no stack trace.
 */
public final class Stopped extends Error {

  private static final long serialVersionUID = 1;

  Stopped(String message) {
    super(message, null, false, false);
  }

  @Override
  public String toString() {
    return getMessage();
  }
}
