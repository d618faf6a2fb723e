package workbook.mudball.museum;

import java.util.List;
import java.util.Map;
import workbook.mudball.museum.advertising.Posters;
import workbook.mudball.museum.booking.Counter;
import workbook.mudball.museum.booking.books.BerthAssigned;
import workbook.mudball.museum.marketing.Promotions;
import workbook.mudball.museum.marketing.scores.ScoreChanged;
import workbook.mudball.museum.reporting.LoadCount;

/**
 * Plugs the museum's ferry line together and looks into everybody's books before the doors open. It
 * belongs to no context.
 */
public final class OpeningDay {

  private OpeningDay() {}

  /** The programs that are always there, by the context in which they run. */
  public static Map<String, List<Program>> programs() {
    return Map.of(
        "booking", List.of(new Counter()),
        "marketing", List.of(new Promotions()),
        "reporting", List.of(new LoadCount()),
        "advertising", List.of(new Posters()));
  }

  static String inspection(BerthAssigned lastBerth, ScoreChanged lastScore) {
    return lastBerth.berth() + ", " + lastScore.points();
  }
}
