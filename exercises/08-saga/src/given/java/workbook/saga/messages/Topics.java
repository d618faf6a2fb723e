package workbook.saga.messages;

import workbook.saga.messages.Command.BookCrossing;
import workbook.saga.messages.Command.HoldBerth;
import workbook.saga.messages.Command.IssueTicket;
import workbook.saga.messages.Command.ReleaseBerth;
import workbook.saga.messages.Command.VoidTicket;

/** Where commands are sent to and answers are heard. */
public final class Topics {

  public static final String BOOKINGS = "bookings";
  public static final String FLEET = "fleet-commands";
  public static final String PAYMENTS = "payments-commands";
  public static final String TICKETING = "ticketing-commands";
  public static final String FLEET_ANSWERS = "fleet-answers";
  public static final String PAYMENTS_ANSWERS = "payments-answers";
  public static final String TICKETING_ANSWERS = "ticketing-answers";

  private Topics() {}

  /** Where this command is to be sent. */
  public static String of(Command command) {
    if (command instanceof BookCrossing) {
      return BOOKINGS;
    }
    if (command instanceof HoldBerth || command instanceof ReleaseBerth) {
      return FLEET;
    }
    if (command instanceof IssueTicket || command instanceof VoidTicket) {
      return TICKETING;
    }
    return PAYMENTS;
  }
}
