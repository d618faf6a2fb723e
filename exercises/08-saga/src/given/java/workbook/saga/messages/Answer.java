package workbook.saga.messages;

/**
 * What Fleet, Payments and Ticketing say when they have done something or refuse to. Everybody who
 * asks them for something hears every answer, so the first thing to read is the request.
 *
 * <p>An answer may come late or more than once. It may also be lost: nobody repeats an answer by
 * himself, but whoever asks again under the same name is answered again.
 */
public sealed interface Answer {

  /** The name that the one who asked gave to the request. */
  String request();

  /** Fleet keeps a berth. */
  record BerthHeld(String request) implements Answer {}

  /** Fleet keeps none. */
  record BerthRefused(String request, String reason) implements Answer {}

  /** Fleet keeps none any more, and will not keep one for this request. */
  record BerthReleased(String request) implements Answer {}

  /** Payments has taken the money. */
  record CardCharged(String request) implements Answer {}

  /** Payments has taken nothing. */
  record CardDeclined(String request, String reason) implements Answer {}

  /** The money is back on the card, and Payments will take none for this request. */
  record CardRefunded(String request) implements Answer {}

  /** There is a ticket. */
  record TicketIssued(String request) implements Answer {}

  /** There is none. */
  record TicketRefused(String request, String reason) implements Answer {}

  /** There is none any more, and there will be none for this request. */
  record TicketVoided(String request) implements Answer {}
}
