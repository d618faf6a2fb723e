package workbook.ordering.domain;

/** This ticket lets nobody on board any more, for good. */
public record TicketReturned(String voyage, String ticket) implements TicketFact {}
