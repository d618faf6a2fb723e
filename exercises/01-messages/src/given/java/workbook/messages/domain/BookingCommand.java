package workbook.messages.domain;

import java.util.List;

/** Something that a customer asks of Booking. Booking may say no. */
public sealed interface BookingCommand {

  /** The number of the booking that it is about; the customer's web page draws it. */
  String booking();

  /**
   * Please book all of these crossings, or none.
   *
   * @param crossings at least one; two of them may be on one voyage, for two passengers
   */
  record BookJourney(String booking, List<Crossing> crossings) implements BookingCommand {

    public BookJourney {
      Crossing.requireText(booking, "a journey needs the number of its booking");
      crossings = List.copyOf(crossings);
      if (crossings.isEmpty()) {
        throw new IllegalArgumentException("a journey needs a crossing, got none");
      }
    }
  }

  /** Please give back all berths of this booking on this voyage. */
  record CancelCrossing(String booking, String voyage) implements BookingCommand {

    public CancelCrossing {
      Crossing.requireText(booking, "a cancellation needs the number of a booking");
      Crossing.requireText(voyage, "a cancellation needs a voyage");
    }
  }
}
