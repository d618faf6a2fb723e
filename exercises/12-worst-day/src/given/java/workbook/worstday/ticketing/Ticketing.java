package workbook.worstday.ticketing;

import workbook.ports.Message;
import workbook.worstday.blocks.Books;
import workbook.worstday.blocks.Outlet;
import workbook.worstday.messages.Answers.TicketIssued;
import workbook.worstday.messages.Answers.TicketRefused;
import workbook.worstday.messages.Answers.TicketVoided;
import workbook.worstday.messages.Commands.IssueTicket;
import workbook.worstday.messages.Commands.VoidTicket;
import workbook.worstday.messages.Mail;
import workbook.worstday.messages.Topics;

/**
 * Issues tickets to passengers with a good passport. It does what a message says each time it is
 * told: asked twice, it issues two. Asked to void what it has not issued, it says that there is no
 * ticket, and forgets that it was asked.
 */
public final class Ticketing {

  /** A passport that was good until an earlier year is good no more. */
  public static final long THIS_YEAR = 2024;

  public static final String SCHEMA = """
      create table ticket (
        number bigint generated always as identity primary key,
        booking varchar(80) not null,
        voyage varchar(80) not null,
        passenger varchar(80) not null,
        good boolean not null
      );
      """;

  private final Outlet answers;

  /** @param answers on which way answers go out */
  public Ticketing(Outlet answers) {
    this.answers = answers;
  }

  /** Booking asks for a ticket, or for its end. */
  public void command(Books books, Message message) {
    Record command = Mail.read(message);
    Record answer;
    if (command instanceof IssueTicket issue) {
      answer = issue(books, issue);
    } else if (command instanceof VoidTicket toVoid) {
      books.update("update ticket set good = false where booking = ?", toVoid.booking());
      answer = new TicketVoided(toVoid.booking());
    } else {
      throw new IllegalArgumentException("this is no command for Ticketing: " + message);
    }
    answers.send(
        books,
        Topics.TICKETING_ANSWERS,
        Mail.write("re-" + message.id(), "ticketing", Mail.number(message), answer));
  }

  private static Record issue(Books books, IssueTicket issue) {
    if (issue.passport() < THIS_YEAR) {
      return new TicketRefused(issue.booking(), "the passport has expired");
    }
    books.update(
        "insert into ticket (booking, voyage, passenger, good) values (?, ?, ?, true)",
        issue.booking(),
        issue.voyage(),
        issue.passenger());
    return new TicketIssued(issue.booking());
  }
}
