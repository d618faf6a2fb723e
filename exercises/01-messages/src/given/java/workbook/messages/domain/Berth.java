package workbook.messages.domain;

/**
 * A place on a voyage that was sold to a passenger.
 *
 * @param fare what it cost, in cents
 */
public record Berth(String passenger, String voyage, long fare) {

  public Berth {
    Crossing.requireText(passenger, "a berth needs a passenger");
    Crossing.requireText(voyage, "a berth needs a voyage");
    if (fare < 0) {
      throw new IllegalArgumentException("a fare is 0 cents or more, got " + fare);
    }
  }
}
