package workbook.ordering.domain;

/** A fact about one ticket. A ticket is issued once and returned at most once. */
public sealed interface TicketFact permits TicketIssued, TicketReturned {

  /** The voyage that the ticket is for. */
  String voyage();

  /** The ticket's number; no two tickets ever have the same. */
  String ticket();
}
