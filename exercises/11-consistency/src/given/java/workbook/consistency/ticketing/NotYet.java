package workbook.consistency.ticketing;

/** The window's copy has not got that far yet. */
public final class NotYet extends Exception {

  private static final long serialVersionUID = 1;

  public NotYet(String message) {
    super(message);
  }
}
