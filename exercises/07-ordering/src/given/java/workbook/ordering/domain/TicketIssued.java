package workbook.ordering.domain;

/** From now on this ticket lets this passenger on board. */
public record TicketIssued(String voyage, String ticket, String passenger) implements TicketFact {}
