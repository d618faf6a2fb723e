package workbook.messages.domain;

import java.time.Instant;
import java.util.Objects;

/** Ticketing has issued a ticket for one berth. */
public record TicketIssued(String booking, String ticket, String passenger, Instant occurredAt)
    implements Event {

  public TicketIssued {
    Crossing.requireText(booking, "a ticket needs a booking");
    Crossing.requireText(ticket, "a ticket needs a number");
    Crossing.requireText(passenger, "a ticket needs a passenger");
    Objects.requireNonNull(occurredAt, "a fact has happened at some time");
  }
}
