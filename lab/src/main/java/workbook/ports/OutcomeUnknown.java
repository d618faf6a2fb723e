package workbook.ports;

/** No answer came. What was asked for may have happened or not; only asking again will tell. */
public final class OutcomeUnknown extends TechnicalFailure {

  private static final long serialVersionUID = 1;

  public OutcomeUnknown(String message) {
    super(message);
  }
}
