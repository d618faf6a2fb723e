package workbook.mudball.museum.advertising;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import workbook.mudball.museum.Desk;
import workbook.mudball.museum.Program;

/** Gives Reporting five minutes to count, and then takes what there is. */
public final class FiveMinutesLater implements Program {

  private final Map<String, Integer> loads = new HashMap<>();

  @Override
  public void start(Desk desk) {
    desk.listens(
        "loads",
        "LoadCounted",
        load -> loads.put(load.read("voyage"), Integer.valueOf(load.read("percent"))));
    desk.listens("crossings", "SalesClosed", closed -> {
      String voyage = closed.read("voyage");
      desk.later(Duration.ofMinutes(5), () -> {
        if (loads.getOrDefault(voyage, 0) < 50) {
          desk.does("an offer for " + voyage);
        }
      });
    });
  }
}
