package workbook.mudball.museum.advertising;

import workbook.mudball.museum.Desk;
import workbook.mudball.museum.Program;
import workbook.mudball.museum.booking.books.Books;

/** Listens where a constant of Booking says; the compiler copies its text, and the link is gone. */
public final class InlinedConstant implements Program {

  @Override
  public void start(Desk desk) {
    desk.listens(
        Books.TOPIC,
        "BerthAssigned",
        note ->
            desk.does("a letter to " + note.read("passenger") + " about " + note.read("berth")));
  }
}
