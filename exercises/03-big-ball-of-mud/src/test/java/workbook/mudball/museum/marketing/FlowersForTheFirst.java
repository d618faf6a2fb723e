package workbook.mudball.museum.marketing;

import workbook.mudball.museum.Desk;
import workbook.mudball.museum.Program;

/** Who is heard of first has booked first. */
public final class FlowersForTheFirst implements Program {

  private boolean given;

  @Override
  public void start(Desk desk) {
    desk.listens("crossings", "CrossingBooked", booked -> {
      if (!given) {
        given = true;
        desk.does("flowers for " + booked.read("passenger"));
      }
    });
  }
}
