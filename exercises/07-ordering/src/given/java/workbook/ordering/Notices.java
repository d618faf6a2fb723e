package workbook.ordering;

import workbook.ordering.domain.BerthsLeft;
import workbook.ordering.domain.TicketFact;
import workbook.ordering.domain.TicketIssued;
import workbook.ordering.domain.TicketReturned;
import workbook.ports.Message;

/** How the facts and counts of step 6 are written into messages and read from them. */
public final class Notices {

  private Notices() {}

  public static Message write(TicketFact fact) {
    String payload = fact instanceof TicketIssued issued
        ? String.join("|", issued.voyage(), issued.ticket(), issued.passenger())
        : String.join("|", fact.voyage(), fact.ticket());
    String type = fact.getClass().getSimpleName();
    return new Message(fact.ticket() + "/" + type, "ticketing", type, fact.voyage(), payload);
  }

  public static Message write(BerthsLeft count) {
    return new Message(
        count.voyage() + "#" + count.number(),
        "booking",
        "BerthsLeft",
        count.voyage(),
        count.voyage() + "|" + count.number() + "|" + count.left());
  }

  /** @throws IllegalArgumentException if this is no fact about a ticket */
  public static TicketFact readFact(Message message) {
    String[] parts = message.payload().split("\\|");
    return switch (message.type()) {
      case "TicketIssued" -> new TicketIssued(parts[0], parts[1], parts[2]);
      case "TicketReturned" -> new TicketReturned(parts[0], parts[1]);
      default -> throw new IllegalArgumentException("not about a ticket: " + message);
    };
  }

  /** @throws IllegalArgumentException if this is no count of free berths */
  public static BerthsLeft readCount(Message message) {
    if (!message.type().equals("BerthsLeft")) {
      throw new IllegalArgumentException("not a count: " + message);
    }
    String[] parts = message.payload().split("\\|");
    return new BerthsLeft(parts[0], Long.parseLong(parts[1]), Integer.parseInt(parts[2]));
  }
}
