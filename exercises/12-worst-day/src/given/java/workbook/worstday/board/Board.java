package workbook.worstday.board;

import workbook.ports.Message;
import workbook.worstday.blocks.Books;
import workbook.worstday.messages.Mail;
import workbook.worstday.messages.News.PassengerJoined;
import workbook.worstday.messages.News.PassengerLeft;
import workbook.worstday.messages.News.VoyageChanged;

/**
 * The departures board: when each voyage leaves, whether it leaves, and how many passengers the
 * crew expects. It writes over what it knew, and counts whatever it is told.
 */
public final class Board {

  public static final String SCHEMA = """
      create table departure (
        voyage varchar(80) primary key,
        departs varchar(80) not null,
        status varchar(20) not null
      );
      create table expected (voyage varchar(80) primary key, passengers bigint not null);
      """;

  /** Shows a voyage as the message says. */
  public void voyage(Books books, Message message) {
    VoyageChanged voyage = Mail.read(message, VoyageChanged.class);
    books.update("""
        insert into departure (voyage, departs, status) values (?, '', '') on conflict do nothing
        """, voyage.voyage());
    books.update(
        "update departure set departs = ?, status = ? where voyage = ?",
        voyage.departs(),
        voyage.status(),
        voyage.voyage());
  }

  /** Counts one passenger more, or one fewer. */
  public void passenger(Books books, Message message) {
    Record news = Mail.read(message);
    if (news instanceof PassengerJoined joined) {
      count(books, joined.voyage(), 1);
    } else if (news instanceof PassengerLeft left) {
      count(books, left.voyage(), -1);
    } else {
      throw new IllegalArgumentException("no passenger joins or leaves: " + message);
    }
  }

  private static void count(Books books, String voyage, int change) {
    books.update(
        "insert into expected (voyage, passengers) values (?, 0) on conflict do nothing", voyage);
    books.update(
        "update expected set passengers = passengers + ? where voyage = ?", change, voyage);
  }
}
