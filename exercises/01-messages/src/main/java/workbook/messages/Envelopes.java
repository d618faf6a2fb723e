package workbook.messages;

import java.time.Instant;
import java.util.UUID;
import workbook.messages.domain.Event;

/**
 * Puts facts into envelopes and writes on them what {@link Envelope} asks for.
 *
 * <p>Step 3 is about what is written there when somebody reacts to a reaction, and when the
 * envelope is written long after the fact.
 */
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
    // TODO step 3: whatever the cause is a reaction to, the case is the one that it belongs to.
    return envelope(event, cause.causationId(), cause.id());
  }

  private static Envelope envelope(Event event, String correlation, String causation) {
    String id = UUID.randomUUID().toString();
    return new Envelope(id, EventTypes.nameOf(event), Instant.now(), correlation, causation, event);
  }
}
