package workbook.mudball.museum.marketing;

import java.util.Map;
import java.util.TreeMap;
import workbook.mudball.museum.Desk;
import workbook.mudball.museum.Program;
import workbook.mudball.museum.marketing.scores.ScoreChanged;

/** Whoever has booked twice is a frequent traveller, and everybody may know. */
public final class Promotions implements Program {

  private final Map<String, ScoreChanged> scores = new TreeMap<>();

  @Override
  public void start(Desk desk) {
    desk.listens("crossings", "CrossingBooked", booked -> {
      String passenger = booked.read("passenger");
      ScoreChanged score =
          scores.merge(passenger, new ScoreChanged(passenger, 1), Promotions::added);
      desk.tells(
          "marketing.scores",
          "ScoreChanged",
          Map.of("passenger", passenger, "points", String.valueOf(score.points())));
      if (score.points() == 2) {
        desk.tells("travellers", "TravellerPromoted", Map.of("passenger", passenger));
      }
    });
  }

  private static ScoreChanged added(ScoreChanged one, ScoreChanged other) {
    return new ScoreChanged(one.passenger(), one.points() + other.points());
  }
}
