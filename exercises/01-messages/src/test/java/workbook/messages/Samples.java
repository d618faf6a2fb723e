package workbook.messages;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import workbook.messages.domain.BookingCommand;
import workbook.messages.domain.BookingCommand.BookJourney;
import workbook.messages.domain.BookingCommand.CancelCrossing;
import workbook.messages.domain.BookingDesk;
import workbook.messages.domain.CardCharged;
import workbook.messages.domain.Crossing;
import workbook.messages.domain.Decision;
import workbook.messages.domain.Decision.Accepted;
import workbook.messages.domain.Event;
import workbook.messages.domain.TicketIssued;
import workbook.messages.domain.VehicleBooked;

/** One fact of each kind, with whatever content somebody wants to send. */
final class Samples {

  static final Instant MONDAY = Instant.parse("2024-06-03T06:00:00Z");

  private static final String VOYAGE = "FRI-18";

  private Samples() {}

  /** What the booking desk tells when this passenger books a crossing at this fare. */
  static Event journeyBooked(String booking, String passenger, long fare, Instant at) {
    return told(at, fare, new BookJourney(booking, List.of(new Crossing(passenger, VOYAGE))));
  }

  /** What the booking desk tells when somebody gives a crossing back. */
  static Event crossingCancelled(String booking, Instant at) {
    return told(
        at,
        1,
        new BookJourney(booking, List.of(new Crossing("Anna", VOYAGE))),
        new CancelCrossing(booking, VOYAGE));
  }

  static VehicleBooked vehicleBooked(String plate, String kind, long fare, Instant at) {
    return new VehicleBooked("B-7", plate, kind, fare, at);
  }

  static CardCharged cardCharged(String booking, long amount, Instant at) {
    return new CardCharged(booking, amount, at);
  }

  static TicketIssued ticketIssued(String booking, String passenger, Instant at) {
    return new TicketIssued(booking, "T-1", passenger, at);
  }

  /** One ordinary fact of each kind. */
  static List<Event> oneOfEachKind() {
    return List.of(
        journeyBooked("B-7", "Anna", 47_00, MONDAY),
        crossingCancelled("B-7", MONDAY),
        vehicleBooked("SEL 1234", "camper van", 95_00, MONDAY),
        cardCharged("B-7", 47_00, MONDAY),
        ticketIssued("B-7", "Anna", MONDAY));
  }

  /** The last thing that a desk tells which got these commands at this time. */
  private static Event told(Instant at, long fare, BookingCommand... commands) {
    var plan = new WallPlan(null);
    plan.sells(VOYAGE, 1);
    var desk = new BookingDesk(plan, voyage -> fare, InstantSource.fixed(at));
    Event last = null;
    for (BookingCommand command : commands) {
      Decision decision = desk.decide(command);
      if (!(decision instanceof Accepted accepted)) {
        throw new IllegalStateException("the desk refused " + command + ": " + decision);
      }
      last = accepted.events().get(accepted.events().size() - 1);
    }
    return last;
  }
}
