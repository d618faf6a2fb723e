package workbook.mudball.museum.advertising;

import java.util.Set;
import java.util.TreeSet;
import workbook.mudball.museum.Desk;
import workbook.mudball.museum.Program;

/** Takes it that Marketing has told of all frequent travellers by the time the sales close. */
public final class TravellersFirst implements Program {

  private final Set<String> travellers = new TreeSet<>();

  @Override
  public void start(Desk desk) {
    desk.listens("travellers", "TravellerPromoted", told -> travellers.add(told.read("passenger")));
    desk.listens("crossings", "SalesClosed", closed -> {
      for (String passenger : travellers) {
        desk.does("a letter to " + passenger + " about " + closed.read("voyage"));
      }
    });
  }
}
