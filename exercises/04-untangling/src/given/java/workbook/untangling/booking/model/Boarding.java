package workbook.untangling.booking.model;

/** Booking's rule: who sails. The board decides on it, and changes its mind. */
@FunctionalInterface
public interface Boarding {

  /** What the board has decided so far: whoever has paid the whole fare. */
  Boarding PAID_IN_FULL = (fare, paid) -> paid >= fare;

  /** Whether somebody who owes this fare and has paid so much of it, in cents, sails. */
  boolean sails(long fare, long paid);
}
