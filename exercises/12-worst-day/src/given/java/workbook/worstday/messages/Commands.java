package workbook.worstday.messages;

/**
 * What Booking asks of the others: number 1 asks, number 2 takes the same back. Number 2 is sent
 * only where number 1 was, and the two may overtake each other on the way.
 */
public interface Commands {

  record HoldBerth(String booking, String voyage) {}

  record ReleaseBerth(String booking) {}

  record ChargeCard(String booking, String card, long amount) {}

  record RefundCard(String booking) {}

  record IssueTicket(String booking, String voyage, String passenger, long passport) {}

  record VoidTicket(String booking) {}
}
