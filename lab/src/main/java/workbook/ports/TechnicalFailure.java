package workbook.ports;

/** The outside world did not work. It says nothing about whether the request was a good one. */
public abstract class TechnicalFailure extends RuntimeException {

  private static final long serialVersionUID = 1;

  TechnicalFailure(String message) {
    super(message);
  }
}
