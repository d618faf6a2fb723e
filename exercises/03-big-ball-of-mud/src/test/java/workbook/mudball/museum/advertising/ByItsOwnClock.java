package workbook.mudball.museum.advertising;

import java.time.Duration;
import java.time.Instant;
import workbook.mudball.museum.Desk;
import workbook.mudball.museum.Program;

/** An offer is good for two days, by the clock on Advertising's wall. */
public final class ByItsOwnClock implements Program {

  @Override
  public void start(Desk desk) {
    Instant until = desk.now().plus(Duration.ofDays(2));
    desk.listens("answers", "OfferAccepted", answer -> {
      if (desk.now().isBefore(until)) {
        desk.does("a better berth for " + answer.read("passenger"));
      }
    });
  }
}
