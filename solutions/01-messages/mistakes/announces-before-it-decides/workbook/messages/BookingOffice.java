package workbook.messages;

import java.time.Instant;
import java.util.List;
import workbook.messages.domain.Berth;
import workbook.messages.domain.BookingCommand;
import workbook.messages.domain.BookingCommand.BookJourney;
import workbook.messages.domain.BookingDesk;
import workbook.messages.domain.BookingEvent.JourneyBooked;
import workbook.messages.domain.Decision;
import workbook.messages.domain.Decision.Accepted;
import workbook.messages.domain.Event;
import workbook.ports.Message;

/**
 * The booking desk, and what lies between it and the other contexts.
 *
 * <p>Booking is done when it has announced what happened. Who reads it, and how long that takes, is
 * not its business.
 */
public final class BookingOffice {

  private final BookingDesk desk;
  private final Neighbours neighbours;
  private final Envelopes envelopes = new Envelopes();
  private final Codec codec = new Codec();

  public BookingOffice(BookingDesk desk, Neighbours neighbours) {
    this.desk = desk;
    this.neighbours = neighbours;
  }

  /**
   * Answers a command, and sees to it that the other contexts hear what has happened.
   *
   * @param request the id of the message that carried the command
   */
  public Decision on(String request, BookingCommand command) {
    if (command instanceof BookJourney book) {
      announce(request, asIfBooked(book));
      return desk.decide(command);
    }
    Decision decision = desk.decide(command);
    if (decision instanceof Accepted accepted) {
      accepted.events().forEach(event -> announce(request, event));
    }
    return decision;
  }

  private static Event asIfBooked(BookJourney book) {
    List<Berth> berths = book.crossings().stream()
        .map(crossing -> new Berth(crossing.passenger(), crossing.voyage(), 47_00))
        .toList();
    return new JourneyBooked(book.booking(), berths, Instant.EPOCH);
  }

  private void announce(String request, Event event) {
    neighbours.broker().publish(Neighbours.BOOKINGS, message(envelopes.begin(request, event)));
  }

  private Message message(Envelope envelope) {
    return new Message(
        envelope.id(),
        "booking",
        envelope.type(),
        envelope.payload().booking(),
        codec.encode(envelope));
  }
}
