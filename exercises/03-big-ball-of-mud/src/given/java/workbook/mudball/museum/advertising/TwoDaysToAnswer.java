package workbook.mudball.museum.advertising;

import java.time.Duration;
import java.time.Instant;
import workbook.mudball.museum.Desk;
import workbook.mudball.museum.Program;

/** An offer of the first morning is good for two days; the day on the answer counts. */
public final class TwoDaysToAnswer implements Program {

  private static final Duration GOOD_FOR = Duration.ofDays(2);

  @Override
  public void start(Desk desk) {
    Instant offered = desk.now();
    desk.listens("answers", "OfferAccepted", answer -> {
      Instant answered = Instant.parse(answer.read("on"));
      if (answered.isBefore(offered.plus(GOOD_FOR))) {
        desk.does("a better berth for " + answer.read("passenger"));
      }
    });
  }
}
