package workbook.consistency.ticketing;

/**
 * A notification: this ticket has changed, and Ticketing can tell what it is now.
 *
 * @param ticket the ticket's number
 * @param version the state that it has since then
 */
public record TicketChanged(String ticket, long version) {}
