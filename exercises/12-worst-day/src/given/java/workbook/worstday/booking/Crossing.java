package workbook.worstday.booking;

import java.util.List;
import workbook.worstday.messages.Wishes.BookCrossing;

/**
 * How far one booking is.
 *
 * @param asked what the others were asked for and did not refuse
 * @param undone what of it they have taken back
 */
record Crossing(BookCrossing wish, State state, int asked, int undone) {

  enum State {
    UNDER_WAY,
    BOOKED,
    GOING_BACK,
    NOT_BOOKED
  }

  /** What a crossing is made of, in the order in which it is asked for. */
  enum Part {
    BERTH,
    MONEY,
    TICKET;

    int bit() {
      return 1 << ordinal();
    }
  }

  static final String COLUMNS =
      "booking, passenger, passport, voyage, card, fare, state, asked, undone";

  static Crossing from(List<String> row) {
    var wish = new BookCrossing(
        row.get(0),
        row.get(1),
        Long.parseLong(row.get(2)),
        row.get(3),
        row.get(4),
        Long.parseLong(row.get(5)));
    return new Crossing(
        wish,
        State.valueOf(row.get(6)),
        Integer.parseInt(row.get(7)),
        Integer.parseInt(row.get(8)));
  }

  /** Whether this is the part whose answer it waits for. */
  boolean waitsFor(Part part) {
    return state == State.UNDER_WAY && asked >> part.ordinal() == 1;
  }

  boolean asked(Part part) {
    return (asked & part.bit()) != 0;
  }

  Crossing asking(Part part) {
    return new Crossing(wish, state, asked | part.bit(), undone);
  }

  Crossing without(Part part) {
    return new Crossing(wish, state, asked & ~part.bit(), undone);
  }

  Crossing undone(Part part) {
    return new Crossing(wish, state, asked, undone | part.bit());
  }

  Crossing now(State other) {
    return new Crossing(wish, other, asked, undone);
  }

  boolean nothingLeft() {
    return (asked & ~undone) == 0;
  }
}
