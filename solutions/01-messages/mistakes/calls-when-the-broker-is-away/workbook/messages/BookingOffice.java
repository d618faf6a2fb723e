package workbook.messages;

import workbook.messages.domain.BookingCommand;
import workbook.messages.domain.BookingDesk;
import workbook.messages.domain.Decision;
import workbook.messages.domain.Decision.Accepted;
import workbook.messages.domain.Event;
import workbook.ports.Message;
import workbook.ports.Unavailable;

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
    Decision decision = desk.decide(command);
    if (decision instanceof Accepted accepted) {
      for (Event event : accepted.events()) {
        Message message = message(envelopes.begin(request, event));
        try {
          neighbours.broker().publish(Neighbours.BOOKINGS, message);
        } catch (Unavailable e) {
          neighbours.ticketing().hear(message);
          neighbours.marketing().hear(message);
        }
      }
    }
    return decision;
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
