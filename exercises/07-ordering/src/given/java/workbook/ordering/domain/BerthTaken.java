package workbook.ordering.domain;

/**
 * A free berth was taken.
 *
 * @param berth the berth's number
 * @param passenger who sleeps there now
 */
public record BerthTaken(int berth, String passenger) implements Change {

  public BerthTaken {
    if (passenger == null || passenger.isBlank() || passenger.contains("|")) {
      throw new IllegalArgumentException("a berth is taken by somebody, got " + passenger);
    }
  }

  @Override
  public String toString() {
    return passenger + " takes berth " + berth;
  }
}
