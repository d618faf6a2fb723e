package workbook.mudball.museum.advertising;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import workbook.mudball.museum.Desk;
import workbook.mudball.museum.Program;

/** Waits until Reporting has told the load, however long that takes, and copies what it is told. */
public final class WhenAllIsKnown implements Program {

  private final Map<String, Integer> loads = new HashMap<>();
  private final Set<String> travellers = new HashSet<>();

  @Override
  public void start(Desk desk) {
    desk.listens("loads", "LoadCounted", load -> {
      String voyage = load.read("voyage");
      loads.put(voyage, Integer.valueOf(load.read("percent")));
      travellers.forEach(passenger -> write(desk, passenger, voyage));
    });
    desk.listens("travellers", "TravellerPromoted", told -> {
      String passenger = told.read("passenger");
      travellers.add(passenger);
      loads.keySet().forEach(voyage -> write(desk, passenger, voyage));
    });
  }

  private void write(Desk desk, String passenger, String voyage) {
    if (loads.get(voyage) < 50) {
      desk.does("a letter to " + passenger + " about " + voyage);
    }
  }
}
