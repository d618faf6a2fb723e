package workbook.mudball.museum.advertising;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import workbook.mudball.museum.Desk;
import workbook.mudball.museum.Program;

/** Who has not answered within a day is reminded. */
public final class AReminderAfterADay implements Program {

  private final Set<String> answered = new HashSet<>();

  @Override
  public void start(Desk desk) {
    desk.listens("answers", "OfferAccepted", answer -> answered.add(answer.read("passenger")));
    desk.later(Duration.ofDays(1), () -> {
      for (String passenger : List.of("Anna", "Ben")) {
        if (!answered.contains(passenger)) {
          desk.does("a reminder to " + passenger);
        }
      }
    });
  }
}
