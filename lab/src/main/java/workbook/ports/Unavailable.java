package workbook.ports;

/** Whoever was called was not there or too busy; nothing has happened. Trying again is safe. */
public final class Unavailable extends TechnicalFailure {

  private static final long serialVersionUID = 1;

  public Unavailable(String message) {
    super(message);
  }
}
