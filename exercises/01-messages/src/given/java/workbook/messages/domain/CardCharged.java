package workbook.messages.domain;

import java.time.Instant;
import java.util.Objects;

/**
 * Payments has charged the customer's card.
 *
 * @param amount in cents
 */
public record CardCharged(String booking, long amount, Instant occurredAt) implements Event {

  public CardCharged {
    Crossing.requireText(booking, "a charge needs a booking");
    Objects.requireNonNull(occurredAt, "a fact has happened at some time");
  }
}
