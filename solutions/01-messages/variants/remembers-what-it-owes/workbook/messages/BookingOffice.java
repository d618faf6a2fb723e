package workbook.messages;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import workbook.messages.domain.BookingCommand;
import workbook.messages.domain.BookingDesk;
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
  private final Map<String, Owed> open = new HashMap<>();

  /** What a request was answered with, and what nobody has heard of yet. */
  private record Owed(Decision answer, Deque<Message> messages) {

    Owed(Decision answer) {
      this(answer, new ArrayDeque<>());
    }
  }

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
    Owed owed = open.computeIfAbsent(request, key -> new Owed(desk.decide(command)));
    if (owed.answer() instanceof Accepted accepted && owed.messages().isEmpty()) {
      for (Event event : accepted.events()) {
        owed.messages().add(message(envelopes.begin(request, event)));
      }
    }
    while (!owed.messages().isEmpty()) {
      neighbours.broker().publish(Neighbours.BOOKINGS, owed.messages().peek());
      owed.messages().remove();
    }
    open.remove(request);
    return owed.answer();
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
