package workbook.worstday.fleet;

import java.util.List;
import workbook.ports.Message;
import workbook.worstday.blocks.Books;
import workbook.worstday.blocks.Outlet;
import workbook.worstday.messages.Answers.BerthHeld;
import workbook.worstday.messages.Answers.BerthRefused;
import workbook.worstday.messages.Answers.BerthReleased;
import workbook.worstday.messages.Commands.HoldBerth;
import workbook.worstday.messages.Commands.ReleaseBerth;
import workbook.worstday.messages.Mail;
import workbook.worstday.messages.News.VoyageChanged;
import workbook.worstday.messages.Topics;
import workbook.worstday.messages.Wishes.CancelVoyage;
import workbook.worstday.messages.Wishes.MoveVoyage;
import workbook.worstday.messages.Wishes.OpenVoyage;

/**
 * Knows voyages and their berths. It does what a message says each time it is told: asked twice for
 * a berth, it keeps two. Asked to release what it does not keep, it says that it keeps nothing, and
 * forgets that it was asked.
 */
public final class Fleet {

  public static final String SCHEMA = """
      create table voyage (
        voyage varchar(80) primary key,
        departs varchar(80) not null,
        berths bigint not null,
        free bigint not null,
        status varchar(20) not null,
        version bigint not null
      );
      create table berth (
        number bigint generated always as identity primary key,
        booking varchar(80) not null,
        voyage varchar(80) not null,
        kept boolean not null
      );
      """;

  private static final String ME = "fleet";

  private final Outlet answers;
  private final Outlet timetable;

  /**
   * @param answers on which way answers go out
   * @param timetable on which way it announces how a voyage stands
   */
  public Fleet(Outlet answers, Outlet timetable) {
    this.answers = answers;
    this.timetable = timetable;
  }

  /** The harbour master orders. What he says last, by the orders' numbers, is what counts. */
  public void order(Books books, Message message) {
    Record order = Mail.read(message);
    if (order instanceof OpenVoyage open) {
      books.update("""
          insert into voyage (voyage, departs, berths, free, status, version)
          values (?, ?, ?, ?, 'ON', 1) on conflict do nothing
          """, open.voyage(), open.departs(), open.berths(), open.berths());
    } else if (order instanceof MoveVoyage move) {
      change(books, move.voyage(), "departs = ?", move.departs());
    } else if (order instanceof CancelVoyage cancel) {
      change(books, cancel.voyage(), "status = ?", "CANCELLED");
    } else {
      throw new IllegalArgumentException("this is no order: " + message);
    }
    announce(books, message.key());
  }

  private static void change(Books books, String voyage, String what, String value) {
    int changed = books.update(
        "update voyage set version = version + 1, " + what + " where voyage = ?", value, voyage);
    if (changed == 0) {
      throw new IllegalStateException("there is no voyage " + voyage);
    }
  }

  private void announce(Books books, String voyage) {
    List<String> row = books
        .rows("select departs, status, version from voyage where voyage = ?", voyage)
        .get(0);
    var changed = new VoyageChanged(voyage, row.get(0), row.get(1));
    timetable.send(
        books,
        Topics.TIMETABLE,
        Mail.write(voyage + "-v" + row.get(2), ME, Long.parseLong(row.get(2)), changed));
  }

  /** Booking asks for a berth, or gives one back. */
  public void command(Books books, Message message) {
    Record command = Mail.read(message);
    if (command instanceof HoldBerth hold) {
      answer(books, message, hold(books, hold));
    } else if (command instanceof ReleaseBerth release) {
      release(books, release.booking());
      answer(books, message, new BerthReleased(release.booking()));
    } else {
      throw new IllegalArgumentException("this is no command for Fleet: " + message);
    }
  }

  private static Record hold(Books books, HoldBerth hold) {
    int found = books.update("""
        update voyage set free = free - 1, version = version + 1
        where voyage = ? and free > 0 and status = 'ON'
        """, hold.voyage());
    if (found == 0) {
      return new BerthRefused(hold.booking(), "no berth on " + hold.voyage());
    }
    books.update(
        "insert into berth (booking, voyage, kept) values (?, ?, true)",
        hold.booking(),
        hold.voyage());
    return new BerthHeld(hold.booking());
  }

  private static void release(Books books, String booking) {
    for (List<String> row :
        books.rows("select number, voyage from berth where booking = ? and kept", booking)) {
      books.update("update berth set kept = false where number = ?", Long.valueOf(row.get(0)));
      books.update(
          "update voyage set free = free + 1, version = version + 1 where voyage = ?", row.get(1));
    }
  }

  private void answer(Books books, Message command, Record answer) {
    answers.send(
        books,
        Topics.FLEET_ANSWERS,
        Mail.write("re-" + command.id(), ME, Mail.number(command), answer));
  }
}
