package workbook.saga.ticketing;

import javax.sql.DataSource;
import workbook.ports.Broker;
import workbook.ports.Message;
import workbook.ports.TechnicalFailure;
import workbook.saga.Transaction;
import workbook.saga.messages.Answer;
import workbook.saga.messages.Answer.TicketIssued;
import workbook.saga.messages.Answer.TicketRefused;
import workbook.saga.messages.Answer.TicketVoided;
import workbook.saga.messages.Command.IssueTicket;
import workbook.saga.messages.Command.VoidTicket;
import workbook.saga.messages.Mail;
import workbook.saga.messages.Topics;

/** Issues tickets to everybody whose passport is in order. */
public final class Ticketing {

  public static final String SCHEMA = """
      create table expired_passport (passenger varchar(80) primary key);
      create table ticket (
        request varchar(100) primary key,
        voyage varchar(80),
        passenger varchar(80),
        state varchar(20) not null
      );
      """;

  private final DataSource database;
  private final Broker broker;

  public Ticketing(DataSource database, Broker broker) {
    this.database = database;
    this.broker = broker;
  }

  /** Does what it is asked, once for each request, and answers each time. */
  public void on(Message message) {
    Record command = Mail.read(message);
    Answer answer = Transaction.in(
        database,
        transaction -> command instanceof IssueTicket issue
            ? issue(transaction, issue)
            : voided(transaction, (VoidTicket) command));
    try {
      broker.publish(
          Topics.TICKETING_ANSWERS, Mail.write("re-" + message.id(), Mail.TICKETING, answer));
    } catch (TechnicalFailure notHeard) {
      // whoever misses the answer asks again
    }
  }

  private Answer issue(Transaction transaction, IssueTicket issue) {
    TicketState state = state(transaction, issue.request());
    if (state == null) {
      String expired = transaction.text(
          "select passenger from expired_passport where passenger = ?", issue.passenger());
      state = expired != null ? TicketState.REFUSED : TicketState.VALID;
      transaction.update(
          "insert into ticket (request, voyage, passenger, state) values (?, ?, ?, ?)",
          issue.request(),
          issue.voyage(),
          issue.passenger(),
          state.name());
    }
    return state == TicketState.VALID
        ? new TicketIssued(issue.request())
        : new TicketRefused(
            issue.request(),
            state == TicketState.REFUSED ? "the passport has expired" : "taken back before");
  }

  private Answer voided(Transaction transaction, VoidTicket command) {
    TicketState state = state(transaction, command.request());
    if (state == null) {
      transaction.update(
          "insert into ticket (request, state) values (?, ?)",
          command.request(),
          TicketState.VOID.name());
    } else if (state == TicketState.VALID) {
      transaction.update(
          "update ticket set state = ? where request = ?",
          TicketState.VOID.name(),
          command.request());
    }
    return new TicketVoided(command.request());
  }

  private static TicketState state(Transaction transaction, String request) {
    String state = transaction.text("select state from ticket where request = ?", request);
    return state == null ? null : TicketState.valueOf(state);
  }
}
