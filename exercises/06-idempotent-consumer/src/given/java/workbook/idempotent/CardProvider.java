package workbook.idempotent;

/**
 * The company that moves money to and from cards. It is not ours, it has its own database, and our
 * transactions end where its network begins.
 */
public interface CardProvider {

  /**
   * Gives money back to the card that paid for a booking.
   *
   * <p>The provider remembers every key for ever. A call with a key that it knows moves no money
   * and comes back as if it had been the first.
   *
   * @param idempotencyKey any text of ours, up to 255 characters, that names this one refund
   * @param booking the booking that was paid for
   * @param amount in cents
   * @throws workbook.ports.Unavailable if the provider could not be reached; no money was moved
   * @throws workbook.ports.OutcomeUnknown if no answer came; the money was moved or not
   * @throws workbook.ports.Rejected if the key was used before for another booking or amount
   */
  void refund(String idempotencyKey, String booking, long amount);
}
