package workbook.saga;

import java.time.Instant;
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
import workbook.saga.messages.Answer.BerthReleased;
import workbook.saga.messages.Answer.CardCharged;
import workbook.saga.messages.Answer.CardDeclined;
import workbook.saga.messages.Answer.CardRefunded;
import workbook.saga.messages.Answer.TicketIssued;
import workbook.saga.messages.Answer.TicketRefused;
import workbook.saga.messages.Answer.TicketVoided;
import workbook.saga.messages.Command;
import workbook.saga.messages.Command.BookCrossing;
import workbook.saga.messages.Command.ChargeCard;
import workbook.saga.messages.Command.HoldBerth;
import workbook.saga.messages.Command.IssueTicket;
import workbook.saga.messages.Command.RefundCard;
import workbook.saga.messages.Command.ReleaseBerth;
import workbook.saga.messages.Command.VoidTicket;
import workbook.saga.messages.Mail;

/**
 * Books a crossing: a berth from Fleet, then the money from Payments, then a ticket from Ticketing;
 * or takes back, in the opposite order, whatever of it there may be.
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
    jdbi.useTransaction(transaction -> {
      if (content instanceof BookCrossing wish) {
        start(transaction, wish);
      } else if (content instanceof Answer answer) {
        store.find(transaction, answer).ifPresent(saga -> answered(transaction, saga, answer));
      }
    });
  }

  /** An alarm clock rings every few minutes. */
  public void onTimer() {
    for (String booking : jdbi.withHandle(store::unfinished)) {
      jdbi.useTransaction(transaction -> store
          .find(transaction, booking)
          .filter(this::isToGoBack)
          .ifPresent(saga -> goBack(transaction, saga)));
    }
  }

  /** Whether its passenger has waited too long, or something is still to be taken back. */
  private boolean isToGoBack(Saga saga) {
    Instant latest = saga.askedAt().plus(Patience.OF_A_PASSENGER);
    return saga.progress() == Progress.GOING_BACK
        || saga.progress() == Progress.UNDER_WAY && !clock.instant().isBefore(latest);
  }

  /** How far a booking is; empty if we have never heard of it. */
  public Optional<Progress> progress(String booking) {
    return jdbi.withHandle(handle -> handle
        .createQuery("select progress from saga where booking = :booking")
        .bind("booking", booking)
        .mapTo(Progress.class)
        .findOne());
  }

  private void start(Handle transaction, BookCrossing wish) {
    var saga = new Saga(wish, clock.instant(), Progress.UNDER_WAY, EnumSet.of(Part.BERTH));
    if (store.add(transaction, saga)) {
      commands.send(transaction, request(wish, Part.BERTH));
    }
  }

  private void answered(Handle transaction, Saga saga, Answer answer) {
    if (answer instanceof BerthHeld && saga.waitsFor(Part.BERTH)) {
      ask(transaction, saga, Part.MONEY);
    } else if (answer instanceof CardCharged && saga.waitsFor(Part.MONEY)) {
      ask(transaction, saga, Part.TICKET);
    } else if (answer instanceof TicketIssued && saga.waitsFor(Part.TICKET)) {
      store.save(transaction, saga.with(Progress.BOOKED));
    } else if (saga.progress() == Progress.UNDER_WAY) {
      refused(answer)
          .filter(saga::waitsFor)
          .ifPresent(part -> goBack(transaction, saga.without(part)));
    } else if (saga.progress() == Progress.GOING_BACK) {
      takenBack(answer)
          .filter(saga.parts()::contains)
          .ifPresent(part -> goBack(transaction, saga.without(part)));
    }
  }

  private void ask(Handle transaction, Saga saga, Part part) {
    store.save(transaction, saga.with(part));
    commands.send(transaction, request(saga.wish(), part));
  }

  /**
   * Takes back what was asked for last, whether we know that it is there or not. The answer brings
   * us here again; if none comes, the alarm clock does.
   */
  private void goBack(Handle transaction, Saga saga) {
    if (saga.parts().isEmpty()) {
      store.save(transaction, saga.with(Progress.NOT_BOOKED));
    } else {
      store.save(transaction, saga.with(Progress.GOING_BACK));
      if (saga.parts().contains(Part.TICKET)) {
        commands.send(transaction, undoing(saga.booking(), Part.TICKET));
      } else {
        saga.parts().forEach(part -> commands.send(transaction, undoing(saga.booking(), part)));
      }
    }
  }

  private static Command request(BookCrossing wish, Part part) {
    return switch (part) {
      case BERTH -> new HoldBerth(wish.booking(), wish.voyage(), wish.passenger());
      case MONEY -> new ChargeCard(wish.booking(), wish.card(), wish.fare());
      case TICKET -> new IssueTicket(wish.booking(), wish.voyage(), wish.passenger());
    };
  }

  private static Command undoing(String booking, Part part) {
    return switch (part) {
      case BERTH -> new ReleaseBerth(booking);
      case MONEY -> new RefundCard(booking);
      case TICKET -> new VoidTicket(booking);
    };
  }

  private static Optional<Part> refused(Answer answer) {
    if (answer instanceof BerthRefused) {
      return Optional.of(Part.BERTH);
    }
    if (answer instanceof CardDeclined) {
      return Optional.of(Part.MONEY);
    }
    return answer instanceof TicketRefused ? Optional.of(Part.TICKET) : Optional.empty();
  }

  private static Optional<Part> takenBack(Answer answer) {
    if (answer instanceof BerthReleased) {
      return Optional.of(Part.BERTH);
    }
    if (answer instanceof CardRefunded) {
      return Optional.of(Part.MONEY);
    }
    return answer instanceof TicketVoided ? Optional.of(Part.TICKET) : Optional.empty();
  }
}
