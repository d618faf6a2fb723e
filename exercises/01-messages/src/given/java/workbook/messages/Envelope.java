package workbook.messages;

import java.time.Instant;
import java.util.Objects;
import workbook.messages.domain.Event;

/**
 * An event on its way: the fact itself, and what a reader wants to know before opening it.
 *
 * @param id names this one message; a repeat of the message has the same id, another message never
 * @param type the name of the payload's type, as all contexts know it
 * @param occurredAt when the fact happened
 * @param correlationId names the case: the id of the request with which it all began, the same in
 *     every message that followed from it
 * @param causationId the id of the message that this one is a direct answer to
 * @param payload the fact
 */
public record Envelope(
    String id,
    String type,
    Instant occurredAt,
    String correlationId,
    String causationId,
    Event payload) {

  public Envelope {
    requireText(id, "id");
    requireText(type, "type");
    Objects.requireNonNull(occurredAt, "an envelope says when the fact happened");
    requireText(correlationId, "correlation id");
    requireText(causationId, "causation id");
    Objects.requireNonNull(payload, "an envelope without a payload is waste paper");
  }

  private static void requireText(String text, String part) {
    if (text == null || text.isBlank()) {
      throw new IllegalArgumentException("an envelope needs its " + part + ", got " + text);
    }
  }
}
