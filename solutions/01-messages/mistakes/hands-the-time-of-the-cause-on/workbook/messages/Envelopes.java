package workbook.messages;

import java.util.UUID;
import workbook.messages.domain.Event;

/** Puts facts into envelopes and writes on them what {@link Envelope} asks for. */
public final class Envelopes {

  /**
   * For a fact with which a case begins.
   *
   * @param request the id of the request that led to it; it names the case, and it is the cause
   */
  public Envelope begin(String request, Event event) {
    return envelope(event, request, request);
  }

  /**
   * For a fact that followed from another one.
   *
   * @param cause the message to which it is a direct reaction
   */
  public Envelope reaction(Envelope cause, Event event) {
    // The case is inherited, however deep we are; only the cause changes from link to link.
    Envelope reaction = envelope(event, cause.correlationId(), cause.id());
    return new Envelope(
        reaction.id(),
        reaction.type(),
        cause.occurredAt(),
        reaction.correlationId(),
        reaction.causationId(),
        event);
  }

  private static Envelope envelope(Event event, String correlation, String causation) {
    String id = UUID.randomUUID().toString();
    // The time is the fact's own: an envelope may be written long after it.
    return new Envelope(
        id, EventTypes.nameOf(event), event.occurredAt(), correlation, causation, event);
  }
}
