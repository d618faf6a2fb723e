package workbook.mudball.museum.advertising;

import workbook.mudball.museum.Desk;
import workbook.mudball.museum.Program;

/** Has seen in a log that there is one more field on the wire, and uses it. */
public final class CopiedField implements Program {

  @Override
  public void start(Desk desk) {
    desk.listens(
        "crossings",
        "CrossingBooked",
        booked -> desk.does(booked.read("clerk") + " thanks " + booked.read("passenger")));
  }
}
