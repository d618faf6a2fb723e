package workbook.ordering.domain;

/**
 * Whoever had one berth has another one now, and the first is free. The counter does not say who it
 * is: that follows from what was before.
 */
public record PassengerMoved(int from, int to) implements Change {

  public PassengerMoved {
    if (from == to) {
      throw new IllegalArgumentException("to move is to change berths, got " + from + " twice");
    }
  }

  @Override
  public String toString() {
    return "berth " + from + " moves to berth " + to;
  }
}
