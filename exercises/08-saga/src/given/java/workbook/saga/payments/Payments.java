package workbook.saga.payments;

import javax.sql.DataSource;
import workbook.ports.Broker;
import workbook.ports.Message;
import workbook.ports.TechnicalFailure;
import workbook.saga.Transaction;
import workbook.saga.messages.Answer;
import workbook.saga.messages.Answer.CardCharged;
import workbook.saga.messages.Answer.CardDeclined;
import workbook.saga.messages.Answer.CardRefunded;
import workbook.saga.messages.Command.ChargeCard;
import workbook.saga.messages.Command.RefundCard;
import workbook.saga.messages.Mail;
import workbook.saga.messages.Topics;

/** Moves money from cards to the ferry line and back, as long as a card holds any. */
public final class Payments {

  public static final String SCHEMA = """
      create table card (name varchar(80) primary key, balance bigint not null);
      create table charge (
        request varchar(100) primary key,
        card varchar(80),
        amount bigint,
        state varchar(20) not null
      );
      """;

  private final DataSource database;
  private final Broker broker;

  public Payments(DataSource database, Broker broker) {
    this.database = database;
    this.broker = broker;
  }

  /** Does what it is asked, once for each request, and answers each time. */
  public void on(Message message) {
    Record command = Mail.read(message);
    Answer answer = Transaction.in(
        database,
        transaction -> command instanceof ChargeCard charge
            ? charge(transaction, charge)
            : refund(transaction, (RefundCard) command));
    try {
      broker.publish(
          Topics.PAYMENTS_ANSWERS, Mail.write("re-" + message.id(), Mail.PAYMENTS, answer));
    } catch (TechnicalFailure notHeard) {
      // whoever misses the answer asks again
    }
  }

  private Answer charge(Transaction transaction, ChargeCard charge) {
    ChargeState state = state(transaction, charge.request());
    if (state == null) {
      boolean paid = transaction.update(
              "update card set balance = balance - ? where name = ? and balance >= ?",
              charge.amount(),
              charge.card(),
              charge.amount())
          == 1;
      state = paid ? ChargeState.CHARGED : ChargeState.DECLINED;
      transaction.update(
          "insert into charge (request, card, amount, state) values (?, ?, ?, ?)",
          charge.request(),
          charge.card(),
          charge.amount(),
          state.name());
    }
    return state == ChargeState.CHARGED
        ? new CardCharged(charge.request())
        : new CardDeclined(
            charge.request(),
            state == ChargeState.DECLINED ? "not enough money" : "taken back before");
  }

  private Answer refund(Transaction transaction, RefundCard refund) {
    ChargeState state = state(transaction, refund.request());
    if (state == null) {
      transaction.update(
          "insert into charge (request, state) values (?, ?)",
          refund.request(),
          ChargeState.REFUNDED.name());
    } else if (state == ChargeState.CHARGED) {
      transaction.update(
          "update card set balance = balance + (select amount from charge where request = ?)"
              + " where name = (select card from charge where request = ?)",
          refund.request(),
          refund.request());
      transaction.update(
          "update charge set state = ? where request = ?",
          ChargeState.REFUNDED.name(),
          refund.request());
    }
    return new CardRefunded(refund.request());
  }

  private static ChargeState state(Transaction transaction, String request) {
    String state = transaction.text("select state from charge where request = ?", request);
    return state == null ? null : ChargeState.valueOf(state);
  }
}
