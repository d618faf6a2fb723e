package workbook.mudball.museum.reporting;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import workbook.mudball.museum.Desk;
import workbook.mudball.museum.Program;

/** Once a day, for the board: how many have booked on the first day. */
public final class DailyFigures implements Program {

  private final Set<String> booked = new HashSet<>();

  @Override
  public void start(Desk desk) {
    desk.listens(
        "crossings",
        "CrossingBooked",
        each -> booked.add(each.read("passenger") + " " + each.read("voyage")));
    desk.later(Duration.ofDays(1), () -> desk.does("figures: " + booked.size()));
  }
}
