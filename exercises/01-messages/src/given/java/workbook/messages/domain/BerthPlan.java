package workbook.messages.domain;

/**
 * Which berths are taken, and for which booking. The plan hangs in Booking's own office: a look at
 * it never fails.
 */
public interface BerthPlan {

  /** Whether berths on this voyage are for sale. */
  boolean sails(String voyage);

  /** How many berths are left. */
  int free(String voyage);

  /**
   * Takes one berth for this booking.
   *
   * @throws IllegalStateException if none is left
   */
  void take(String voyage, String booking);

  /**
   * Gives one berth of this booking back.
   *
   * @throws IllegalStateException if it holds none
   */
  void giveBack(String voyage, String booking);
}
