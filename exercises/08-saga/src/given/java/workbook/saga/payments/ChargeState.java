package workbook.saga.payments;

/** What Payments has written down for a request. */
public enum ChargeState {
  CHARGED,
  DECLINED,
  /** Also if the refund came before the request; then no money was moved. */
  REFUNDED
}
