package workbook.real;

/** The run cannot begin or go on, and a person can do something about it: the text says what. */
final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1;

  Refused(String message) {
    super(message);
  }

  Refused(String message, Throwable cause) {
    super(message, cause);
  }
}
