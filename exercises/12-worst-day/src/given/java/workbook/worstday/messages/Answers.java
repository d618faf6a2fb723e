package workbook.worstday.messages;

/** What the others say to Booking; each answer has the number of the command that it answers. */
public interface Answers {

  record BerthHeld(String booking) {}

  record BerthRefused(String booking, String reason) {}

  record BerthReleased(String booking) {}

  record CardCharged(String booking) {}

  record CardDeclined(String booking, String reason) {}

  record CardRefunded(String booking) {}

  record TicketIssued(String booking) {}

  record TicketRefused(String booking, String reason) {}

  record TicketVoided(String booking) {}
}
