package workbook.mudball.museum.advertising;

import java.util.Map;
import java.util.TreeMap;
import workbook.mudball.museum.Desk;
import workbook.mudball.museum.Program;
import workbook.mudball.museum.marketing.published.TravellerPromoted;

/** Keeps a copy of who is a frequent traveller, made of what Marketing tells. */
public final class CopyOfTheTravellers implements Program {

  private final Map<String, TravellerPromoted> copy = new TreeMap<>();

  @Override
  public void start(Desk desk) {
    desk.listens("travellers", "TravellerPromoted", told -> {
      String passenger = told.read("passenger");
      copy.put(passenger, new TravellerPromoted(passenger));
    });
  }
}
