package workbook.idempotent.domain;

/**
 * A booked crossing will not take place, and the passenger's money is to go back.
 *
 * <p>One booking can be cancelled more than once: after the first cancellation the passenger moves
 * to another voyage under the same number, and that one is cancelled too. Each time the money is
 * owed again, and the two events are equal, word for word.
 *
 * @param booking the booking's number
 * @param passenger who paid
 * @param fare what the crossing cost, in cents
 * @param meals what the meals booked with it cost, in cents
 */
public record CrossingCancelled(String booking, String passenger, long fare, long meals) {

  public CrossingCancelled {
    if (booking == null || booking.isBlank()) {
      throw new IllegalArgumentException("a cancellation needs a booking, got " + booking);
    }
    if (passenger == null || passenger.isBlank()) {
      throw new IllegalArgumentException("a cancellation needs a passenger, got " + passenger);
    }
    if (fare < 0 || meals < 0) {
      throw new IllegalArgumentException(
          "a passenger paid 0 cents or more, got fare " + fare + " and meals " + meals);
    }
  }
}
