package workbook.saga;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import workbook.ports.Message;
import workbook.saga.Saga.Part;
import workbook.saga.messages.Answer;
import workbook.saga.messages.Answer.BerthHeld;
import workbook.saga.messages.Answer.BerthRefused;
import workbook.saga.messages.Answer.CardCharged;
import workbook.saga.messages.Answer.CardDeclined;
import workbook.saga.messages.Answer.TicketIssued;
import workbook.saga.messages.Answer.TicketRefused;
import workbook.saga.messages.Command.BookCrossing;
import workbook.saga.messages.Command.ChargeCard;
import workbook.saga.messages.Command.HoldBerth;
import workbook.saga.messages.Command.IssueTicket;
import workbook.saga.messages.Mail;

/**
 * Books a crossing: a berth from Fleet, the money from Payments, a ticket from Ticketing. Answers
 * come in, commands go out; nobody is called.
 *
 * <p>When everybody says yes, and soon, it works.
 */
public final class BookingSaga {

  private final Jdbi jdbi;
  private final SagaStore store;
  private final Commands commands;
  private final InstantSource clock;

  public BookingSaga(DataSource database, InstantSource clock) {
    this.jdbi = Sql.on(database);
    this.store = new SagaStore();
    this.commands = new Commands(database);
    this.clock = clock;
  }

  /** Handles one delivery. A normal return acknowledges it, an exception asks for it again. */
  public void on(Message message) {
    Record content = Mail.read(message);
    // TODO step 5: whatever one message changes or sends is committed at once.
    jdbi.useHandle(handle -> {
      if (content instanceof BookCrossing wish) {
        start(handle, wish);
      } else if (content instanceof Answer answer) {
        answered(handle, answer);
      }
    });
  }

  /** An alarm clock rings every few minutes. */
  public void onTimer() {
    // TODO step 3: what was to be taken back, and is not yet?
    // TODO step 4: who has waited too long?
  }

  /** How far a booking is; empty if we have never heard of it. */
  public Optional<Progress> progress(String booking) {
    return jdbi.withHandle(handle -> handle
        .createQuery("select progress from saga where booking = :booking")
        .bind("booking", booking)
        .mapTo(Progress.class)
        .findOne());
  }

  private void start(Handle handle, BookCrossing wish) {
    store.save(
        handle, new Saga(wish, clock.instant(), Progress.UNDER_WAY, EnumSet.noneOf(Part.class)));
    // TODO step 1: what if one of them takes longer than the others?
    commands.send(new HoldBerth(wish.booking(), wish.voyage(), wish.passenger()));
    commands.send(new ChargeCard(wish.booking(), wish.card(), wish.fare()));
    commands.send(new IssueTicket(wish.booking(), wish.voyage(), wish.passenger()));
  }

  private void answered(Handle handle, Answer answer) {
    Saga saga = store.find(handle, answer.request());
    if (answer instanceof BerthHeld) {
      saga = saga.with(Part.BERTH);
    } else if (answer instanceof CardCharged) {
      saga = saga.with(Part.MONEY);
    } else if (answer instanceof TicketIssued) {
      saga = saga.with(Part.TICKET);
    } else if (isNo(answer)) {
      // TODO step 2: who has said yes before?
      saga = saga.with(Progress.NOT_BOOKED);
    }
    if (saga.parts().size() == Part.values().length) {
      saga = saga.with(Progress.BOOKED);
    }
    store.save(handle, saga);
  }

  private static boolean isNo(Answer answer) {
    return answer instanceof BerthRefused
        || answer instanceof CardDeclined
        || answer instanceof TicketRefused;
  }
}
