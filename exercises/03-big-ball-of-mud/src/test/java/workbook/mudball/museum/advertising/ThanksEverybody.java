package workbook.mudball.museum.advertising;

import workbook.mudball.museum.Desk;
import workbook.mudball.museum.Program;

/** A letter for each booking, in whatever order they are heard of. */
public final class ThanksEverybody implements Program {

  @Override
  public void start(Desk desk) {
    desk.listens(
        "crossings",
        "CrossingBooked",
        booked ->
            desk.does("thanks to " + booked.read("passenger") + " for " + booked.read("voyage")));
  }
}
