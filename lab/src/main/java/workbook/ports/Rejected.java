package workbook.ports;

/**
 * Whoever was called has looked at the request and will never take it as it is: a message too
 * large, a text it cannot read. Nothing has happened, and trying again will not help.
 */
public final class Rejected extends TechnicalFailure {

  private static final long serialVersionUID = 1;

  public Rejected(String message) {
    super(message);
  }
}
