package workbook.worstday.booking;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import workbook.ports.Message;
import workbook.worstday.blocks.Books;
import workbook.worstday.blocks.Outlet;
import workbook.worstday.booking.Crossing.Part;
import workbook.worstday.booking.Crossing.State;
import workbook.worstday.messages.Answers.BerthHeld;
import workbook.worstday.messages.Answers.BerthRefused;
import workbook.worstday.messages.Answers.BerthReleased;
import workbook.worstday.messages.Answers.CardCharged;
import workbook.worstday.messages.Answers.CardDeclined;
import workbook.worstday.messages.Answers.CardRefunded;
import workbook.worstday.messages.Answers.TicketIssued;
import workbook.worstday.messages.Answers.TicketRefused;
import workbook.worstday.messages.Answers.TicketVoided;
import workbook.worstday.messages.Commands.ChargeCard;
import workbook.worstday.messages.Commands.HoldBerth;
import workbook.worstday.messages.Commands.IssueTicket;
import workbook.worstday.messages.Commands.RefundCard;
import workbook.worstday.messages.Commands.ReleaseBerth;
import workbook.worstday.messages.Commands.VoidTicket;
import workbook.worstday.messages.Mail;
import workbook.worstday.messages.News.VoyageChanged;
import workbook.worstday.messages.Topics;
import workbook.worstday.messages.Wishes.BookCrossing;

/**
 * The saga of chapter 8, finished: berth, money, ticket, one after the other; where one says no, or
 * the voyage is cancelled, it takes back what it asked for. It knows a wish and an answer that it
 * has heard before, and does nothing then. It does not look at the clock by itself.
 */
public final class BookingOffice {

  public static final String SCHEMA = """
      create table crossing (
        booking varchar(80) primary key,
        passenger varchar(80) not null,
        passport bigint not null,
        voyage varchar(80) not null,
        card varchar(80) not null,
        fare bigint not null,
        asked_at timestamp with time zone not null,
        state varchar(20) not null,
        asked int not null,
        undone int not null
      );
      """;

  private static final String SELECT = "select " + Crossing.COLUMNS + " from crossing";
  private static final String ME = "booking";

  private final Outlet commands;
  private final Outlet journal;
  private final InstantSource clock;

  /**
   * @param commands on which way commands go out
   * @param journal on which way it tells what has happened, on {@link Topics#BOOKINGS}
   */
  public BookingOffice(Outlet commands, Outlet journal, InstantSource clock) {
    this.commands = commands;
    this.journal = journal;
    this.clock = clock;
  }

  /** A passenger wants to cross. */
  public void wish(Books books, Message message) {
    BookCrossing wish = Mail.read(message, BookCrossing.class);
    int added = books.update(
        """
        insert into crossing
          (booking, passenger, passport, voyage, card, fare, asked_at, state, asked, undone)
        values (?, ?, ?, ?, ?, ?, ?, 'UNDER_WAY', 0, 0) on conflict do nothing
        """,
        wish.booking(),
        wish.passenger(),
        wish.passport(),
        wish.voyage(),
        wish.card(),
        wish.fare(),
        Timestamp.from(clock.instant()));
    if (added == 1) {
      tell(
          books,
          wish.booking(),
          1,
          new Journal.BookingStarted(wish.booking(), wish.passenger(), wish.card()));
      ask(books, new Crossing(wish, State.UNDER_WAY, 0, 0), Part.BERTH);
    }
  }

  /** Fleet, Payments or Ticketing has answered. */
  public void answer(Books books, Message message) {
    Record answer = Mail.read(message);
    Crossing crossing = one(books, message.key());
    if (answer instanceof BerthHeld) {
      yes(books, crossing, Part.BERTH);
    } else if (answer instanceof CardCharged) {
      yes(books, crossing, Part.MONEY);
    } else if (answer instanceof TicketIssued) {
      yes(books, crossing, Part.TICKET);
    } else if (answer instanceof BerthRefused) {
      no(books, crossing, Part.BERTH);
    } else if (answer instanceof CardDeclined) {
      no(books, crossing, Part.MONEY);
    } else if (answer instanceof TicketRefused) {
      no(books, crossing, Part.TICKET);
    } else if (answer instanceof BerthReleased) {
      undone(books, crossing, Part.BERTH);
    } else if (answer instanceof CardRefunded) {
      undone(books, crossing, Part.MONEY);
    } else if (answer instanceof TicketVoided) {
      undone(books, crossing, Part.TICKET);
    } else {
      throw new IllegalArgumentException("this is no answer: " + message);
    }
  }

  /** Fleet says how a voyage stands; if it is cancelled, so is each booking on it. */
  public void voyage(Books books, Message message) {
    VoyageChanged voyage = Mail.read(message, VoyageChanged.class);
    if (voyage.status().equals("CANCELLED")) {
      some(books, "voyage = ? and state in ('UNDER_WAY', 'BOOKED')", voyage.voyage())
          .forEach(crossing -> goBack(books, crossing));
    }
  }

  /** Those who asked at this moment or before, and still wait for a yes, get a no. */
  public void giveUpOn(Books books, Instant askedAt) {
    some(books, "state = 'UNDER_WAY' and asked_at <= ?", Timestamp.from(askedAt))
        .forEach(crossing -> goBack(books, crossing));
  }

  private void yes(Books books, Crossing crossing, Part part) {
    if (!crossing.waitsFor(part)) {
      return;
    }
    if (part == Part.TICKET) {
      save(books, crossing.now(State.BOOKED));
      BookCrossing wish = crossing.wish();
      tell(
          books,
          wish.booking(),
          2,
          new Journal.BookingConfirmed(
              wish.booking(), wish.passenger(), wish.voyage(), wish.card()));
    } else {
      ask(books, crossing, Part.values()[part.ordinal() + 1]);
    }
  }

  private void no(Books books, Crossing crossing, Part part) {
    if (crossing.waitsFor(part)) {
      goBack(books, crossing.without(part));
    }
  }

  private void undone(Books books, Crossing crossing, Part part) {
    if (crossing.state() == State.GOING_BACK) {
      Crossing next = crossing.undone(part);
      save(books, next.nothingLeft() ? next.now(State.NOT_BOOKED) : next);
    }
  }

  private void ask(Books books, Crossing crossing, Part part) {
    BookCrossing wish = crossing.wish();
    String booking = wish.booking();
    save(books, crossing.asking(part));
    switch (part) {
      case BERTH ->
        send(books, Topics.FLEET_COMMANDS, booking, 1, new HoldBerth(booking, wish.voyage()));
      case MONEY ->
        send(
            books,
            Topics.PAYMENTS_COMMANDS,
            booking,
            1,
            new ChargeCard(booking, wish.card(), wish.fare()));
      default ->
        send(
            books,
            Topics.TICKETING_COMMANDS,
            booking,
            1,
            new IssueTicket(booking, wish.voyage(), wish.passenger(), wish.passport()));
    }
  }

  private void goBack(Books books, Crossing crossing) {
    BookCrossing wish = crossing.wish();
    String booking = wish.booking();
    save(books, crossing.now(crossing.nothingLeft() ? State.NOT_BOOKED : State.GOING_BACK));
    if (crossing.state() == State.BOOKED) {
      tell(
          books,
          booking,
          3,
          new Journal.BookingWithdrawn(booking, wish.passenger(), wish.voyage(), wish.card()));
    }
    if (crossing.asked(Part.TICKET)) {
      send(books, Topics.TICKETING_COMMANDS, booking, 2, new VoidTicket(booking));
    }
    if (crossing.asked(Part.MONEY)) {
      send(books, Topics.PAYMENTS_COMMANDS, booking, 2, new RefundCard(booking));
    }
    if (crossing.asked(Part.BERTH)) {
      send(books, Topics.FLEET_COMMANDS, booking, 2, new ReleaseBerth(booking));
    }
  }

  /** A command's id says what it asks for whom, so it is the same at each try. */
  private void send(Books books, String topic, String booking, long number, Record command) {
    String id = booking + "-" + command.getClass().getSimpleName();
    commands.send(books, topic, Mail.write(id, ME, number, command));
  }

  private void tell(Books books, String booking, long number, Record event) {
    journal.send(books, Topics.BOOKINGS, Mail.write(booking + "-" + number, ME, number, event));
  }

  // The table

  private static Crossing one(Books books, String booking) {
    List<List<String>> rows = books.rows(SELECT + " where booking = ? for update", booking);
    if (rows.isEmpty()) {
      throw new IllegalStateException("nobody has asked for booking " + booking);
    }
    return Crossing.from(rows.get(0));
  }

  private static List<Crossing> some(Books books, String which, Object value) {
    return books.rows(SELECT + " where " + which + " order by booking for update", value).stream()
        .map(Crossing::from)
        .toList();
  }

  private static void save(Books books, Crossing crossing) {
    books.update(
        "update crossing set state = ?, asked = ?, undone = ? where booking = ?",
        crossing.state().name(),
        crossing.asked(),
        crossing.undone(),
        crossing.wish().booking());
  }
}
