package workbook.eventtypes;

/**
 * Fleet's counter says no: this holder may not see the file. Asking again does not help, and does
 * no harm.
 */
public final class NotPermitted extends RuntimeException {

  private static final long serialVersionUID = 1;

  public NotPermitted(String message) {
    super(message);
  }
}
