package workbook.saga.fleet;

import javax.sql.DataSource;
import workbook.ports.Broker;
import workbook.ports.Message;
import workbook.ports.TechnicalFailure;
import workbook.saga.Transaction;
import workbook.saga.messages.Answer;
import workbook.saga.messages.Answer.BerthHeld;
import workbook.saga.messages.Answer.BerthRefused;
import workbook.saga.messages.Answer.BerthReleased;
import workbook.saga.messages.Command.HoldBerth;
import workbook.saga.messages.Command.ReleaseBerth;
import workbook.saga.messages.Mail;
import workbook.saga.messages.Topics;

/** Holds berths, as long as a voyage has any. */
public final class Fleet {

  public static final String SCHEMA = """
      create table voyage (name varchar(80) primary key, berths integer not null);
      create table hold (
        request varchar(100) primary key,
        voyage varchar(80),
        passenger varchar(80),
        state varchar(20) not null
      );
      """;

  private final DataSource database;
  private final Broker broker;

  public Fleet(DataSource database, Broker broker) {
    this.database = database;
    this.broker = broker;
  }

  /** Does what it is asked, once for each request, and answers each time. */
  public void on(Message message) {
    Record command = Mail.read(message);
    Answer answer = Transaction.in(
        database,
        transaction -> command instanceof HoldBerth hold
            ? hold(transaction, hold)
            : release(transaction, (ReleaseBerth) command));
    try {
      broker.publish(Topics.FLEET_ANSWERS, Mail.write("re-" + message.id(), Mail.FLEET, answer));
    } catch (TechnicalFailure notHeard) {
      // whoever misses the answer asks again
    }
  }

  private Answer hold(Transaction transaction, HoldBerth hold) {
    HoldState state = state(transaction, hold.request());
    if (state == null) {
      state = isFree(transaction, hold.voyage()) ? HoldState.HELD : HoldState.REFUSED;
      transaction.update(
          "insert into hold (request, voyage, passenger, state) values (?, ?, ?, ?)",
          hold.request(),
          hold.voyage(),
          hold.passenger(),
          state.name());
    }
    return state == HoldState.HELD
        ? new BerthHeld(hold.request())
        : new BerthRefused(
            hold.request(), state == HoldState.REFUSED ? "no berth is free" : "taken back before");
  }

  private Answer release(Transaction transaction, ReleaseBerth release) {
    HoldState state = state(transaction, release.request());
    if (state == null) {
      transaction.update(
          "insert into hold (request, state) values (?, ?)",
          release.request(),
          HoldState.RELEASED.name());
    } else if (state == HoldState.HELD) {
      transaction.update(
          "update hold set state = ? where request = ?",
          HoldState.RELEASED.name(),
          release.request());
    }
    return new BerthReleased(release.request());
  }

  private static HoldState state(Transaction transaction, String request) {
    String state = transaction.text("select state from hold where request = ?", request);
    return state == null ? null : HoldState.valueOf(state);
  }

  private static boolean isFree(Transaction transaction, String voyage) {
    String free = transaction.text(
        "select name from voyage where name = ? and berths >"
            + " (select count(*) from hold where voyage = ? and state = 'HELD')",
        voyage,
        voyage);
    return free != null;
  }
}
