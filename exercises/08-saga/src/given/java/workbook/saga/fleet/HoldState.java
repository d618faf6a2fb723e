package workbook.saga.fleet;

/** What Fleet has written down for a request. */
public enum HoldState {
  HELD,
  REFUSED,
  /** Also if the release came before the request. */
  RELEASED
}
