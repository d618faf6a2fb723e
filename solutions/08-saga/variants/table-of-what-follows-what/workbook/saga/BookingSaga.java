package workbook.saga;

import java.time.InstantSource;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import workbook.ports.Message;
import workbook.saga.Saga.Part;
import workbook.saga.SagaStore.State;
import workbook.saga.messages.Answer;
import workbook.saga.messages.Command;
import workbook.saga.messages.Command.BookCrossing;
import workbook.saga.messages.Command.ChargeCard;
import workbook.saga.messages.Command.HoldBerth;
import workbook.saga.messages.Command.IssueTicket;
import workbook.saga.messages.Command.RefundCard;
import workbook.saga.messages.Command.ReleaseBerth;
import workbook.saga.messages.Command.VoidTicket;
import workbook.saga.messages.Mail;

/** Books a crossing by a table: what each answer says about a part, and what that leads to. */
public final class BookingSaga {

  /** What an answer says. */
  private record News(Part part, State state) {}

  private static final Map<String, News> NEWS = Map.of(
      "BerthHeld", new News(Part.BERTH, State.YES),
      "BerthRefused", new News(Part.BERTH, State.NOTHING),
      "BerthReleased", new News(Part.BERTH, State.NOTHING),
      "CardCharged", new News(Part.MONEY, State.YES),
      "CardDeclined", new News(Part.MONEY, State.NOTHING),
      "CardRefunded", new News(Part.MONEY, State.NOTHING),
      "TicketIssued", new News(Part.TICKET, State.YES),
      "TicketRefused", new News(Part.TICKET, State.NOTHING),
      "TicketVoided", new News(Part.TICKET, State.NOTHING));

  private final Jdbi jdbi;
  private final SagaStore store = new SagaStore();
  private final Commands commands;
  private final InstantSource clock;

  public BookingSaga(DataSource database, InstantSource clock) {
    this.jdbi = Sql.on(database);
    this.commands = new Commands(database);
    this.clock = clock;
  }

  /** Handles one delivery. */
  public void on(Message message) {
    Record content = Mail.read(message);
    jdbi.useTransaction(transaction -> {
      if (content instanceof BookCrossing wish) {
        if (store.add(transaction, wish, clock.instant())) {
          goOn(transaction, wish, new EnumMap<>(Part.class));
        }
      } else if (content instanceof Answer answer) {
        store
            .lock(transaction, answer.request())
            .ifPresent(wish -> heard(transaction, wish, NEWS.get(message.type())));
      }
    });
  }

  private void heard(Handle transaction, BookCrossing wish, News news) {
    Map<Part, State> parts = store.parts(transaction, wish.booking());
    boolean goesBack = store.goesBack(transaction, wish.booking());
    State before = parts.get(news.part());
    boolean expected =
        goesBack ? news.state() == State.NOTHING && before != State.NOTHING : before == State.ASKED;
    if (before == null || !expected) {
      return;
    }
    parts.put(news.part(), news.state());
    store.put(transaction, wish.booking(), news.part(), news.state());
    if (news.state() == State.NOTHING && !goesBack) {
      store.turnBack(transaction, wish.booking());
      goesBack = true;
    }
    if (goesBack) {
      goBack(transaction, wish, parts);
    } else {
      goOn(transaction, wish, parts);
    }
  }

  private void goOn(Handle transaction, BookCrossing wish, Map<Part, State> parts) {
    for (Part part : Part.values()) {
      if (!parts.containsKey(part)) {
        store.put(transaction, wish.booking(), part, State.ASKED);
        commands.send(transaction, request(wish, part));
        return;
      }
    }
  }

  private void goBack(Handle transaction, BookCrossing wish, Map<Part, State> parts) {
    var there = EnumSet.noneOf(Part.class);
    parts.forEach((part, state) -> {
      if (state != State.NOTHING) {
        there.add(part);
      }
    });
    if (there.contains(Part.TICKET)) {
      there.retainAll(EnumSet.of(Part.TICKET));
    }
    there.forEach(part -> commands.send(transaction, undoing(wish.booking(), part)));
  }

  /** An alarm clock rings every few minutes. */
  public void onTimer() {
    for (String booking : jdbi.withHandle(store::all)) {
      jdbi.useTransaction(transaction -> store.lock(transaction, booking).ifPresent(wish -> {
        Map<Part, State> parts = store.parts(transaction, booking);
        if (progress(transaction, booking) == Progress.UNDER_WAY
            && store.askedBefore(
                transaction, booking, clock.instant().minus(Patience.OF_A_PASSENGER))) {
          store.turnBack(transaction, booking);
        }
        if (store.goesBack(transaction, booking)) {
          goBack(transaction, wish, parts);
        }
      }));
    }
  }

  /** How far a booking is; empty if we have never heard of it. */
  public Optional<Progress> progress(String booking) {
    return jdbi.withHandle(handle -> store.find(handle, booking).isEmpty()
        ? Optional.empty()
        : Optional.of(progress(handle, booking)));
  }

  private Progress progress(Handle handle, String booking) {
    Map<Part, State> parts = store.parts(handle, booking);
    if (store.goesBack(handle, booking)) {
      return parts.values().stream().allMatch(State.NOTHING::equals)
          ? Progress.NOT_BOOKED
          : Progress.GOING_BACK;
    }
    return parts.get(Part.TICKET) == State.YES ? Progress.BOOKED : Progress.UNDER_WAY;
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
}
