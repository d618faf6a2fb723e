package workbook.worstday.payments;

import workbook.ports.Message;
import workbook.worstday.blocks.Books;
import workbook.worstday.blocks.Outlet;
import workbook.worstday.messages.Answers.CardCharged;
import workbook.worstday.messages.Answers.CardDeclined;
import workbook.worstday.messages.Answers.CardRefunded;
import workbook.worstday.messages.Commands.ChargeCard;
import workbook.worstday.messages.Commands.RefundCard;
import workbook.worstday.messages.Mail;
import workbook.worstday.messages.Topics;

/**
 * Moves money from cards to the ferry line and back. It does what a message says each time it is
 * told: asked twice to charge, it charges twice. Asked to give back what it has not taken, it says
 * that nothing is taken, and forgets that it was asked.
 */
public final class Payments {

  /** What there is on a card in the morning, in cents. */
  public static final long IN_THE_MORNING = 100_00;

  public static final String SCHEMA = """
      create table card (name varchar(80) primary key, balance bigint not null);
      create table movement (
        number bigint generated always as identity primary key,
        booking varchar(80) not null,
        card varchar(80) not null,
        amount bigint not null
      );
      """;

  private final Outlet answers;

  /** @param answers on which way answers go out */
  public Payments(Outlet answers) {
    this.answers = answers;
  }

  /** Booking asks for money, or gives it back. */
  public void command(Books books, Message message) {
    Record command = Mail.read(message);
    Record answer;
    if (command instanceof ChargeCard charge) {
      answer = charge(books, charge);
    } else if (command instanceof RefundCard refund) {
      answer = refund(books, refund);
    } else {
      throw new IllegalArgumentException("this is no command for Payments: " + message);
    }
    answers.send(
        books,
        Topics.PAYMENTS_ANSWERS,
        Mail.write("re-" + message.id(), "payments", Mail.number(message), answer));
  }

  private static Record charge(Books books, ChargeCard charge) {
    books.update(
        "insert into card (name, balance) values (?, ?) on conflict do nothing",
        charge.card(),
        IN_THE_MORNING);
    int paid = books.update(
        "update card set balance = balance - ? where name = ? and balance >= ?",
        charge.amount(),
        charge.card(),
        charge.amount());
    if (paid == 0) {
      return new CardDeclined(charge.booking(), "not enough on " + charge.card());
    }
    move(books, charge.booking(), charge.card(), charge.amount());
    return new CardCharged(charge.booking());
  }

  private static Record refund(Books books, RefundCard refund) {
    for (var row : books.rows(
        "select card, sum(amount) from movement where booking = ? group by card",
        refund.booking())) {
      long amount = Long.parseLong(row.get(1));
      if (amount > 0) {
        books.update("update card set balance = balance + ? where name = ?", amount, row.get(0));
        move(books, refund.booking(), row.get(0), -amount);
      }
    }
    return new CardRefunded(refund.booking());
  }

  private static void move(Books books, String booking, String card, long amount) {
    books.update(
        "insert into movement (booking, card, amount) values (?, ?, ?)", booking, card, amount);
  }
}
