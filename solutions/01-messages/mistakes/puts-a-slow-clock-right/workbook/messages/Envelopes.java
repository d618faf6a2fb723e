package workbook.messages;

import java.time.Instant;
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
    return envelope(event, event.occurredAt(), request, request);
  }

  /**
   * For a fact that followed from another one.
   *
   * @param cause the message to which it is a direct reaction
   */
  public Envelope reaction(Envelope cause, Event event) {
    // The case is inherited, however deep we are; only the cause changes from link to link.
    return envelope(event, cause.occurredAt(), cause.correlationId(), cause.id());
  }

  private static Envelope envelope(
      Event event, Instant earliest, String correlation, String causation) {
    String id = UUID.randomUUID().toString();
    Instant at = event.occurredAt().isBefore(earliest) ? earliest : event.occurredAt();
    return new Envelope(id, EventTypes.nameOf(event), at, correlation, causation, event);
  }
}
