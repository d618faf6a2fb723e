package workbook.mudball.detectors;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import workbook.mudball.inspected.History;
import workbook.mudball.inspected.Suspect;

/**
 * Finds one business function that lives in two contexts, and the day on which its two homes fall
 * out with each other.
 */
public final class FunctionalCoupling {

  private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

  /**
   * Who works out the same as somebody in another context.
   *
   * @param year an ordinary year at the counter
   * @return a complaint for each two of them, with the names of both contexts
   */
  public List<String> complaints(List<Suspect> suspects, History year) {
    var complaints = new ArrayList<String>();
    for (int i = 0; i < suspects.size(); i++) {
      for (int j = i + 1; j < suspects.size(); j++) {
        Suspect one = suspects.get(i);
        Suspect other = suspects.get(j);
        Set<String> answers = one.answers(year);
        // Who has only heard Booking and answers all the same has worked it out alone.
        if (!one.context().equals(other.context())
            && !answers.isEmpty()
            && answers.equals(other.answers(year))) {
          complaints.add("%s calls it %s, %s calls it %s, and both say %s"
              .formatted(
                  one.context(), one.calledThere(), other.context(), other.calledThere(), answers));
        }
      }
    }
    return complaints;
  }

  /**
   * Something that can happen at Booking's counter and that the two do not answer alike.
   *
   * @return empty if there is none, as far as was tried
   */
  public Optional<History> difference(Suspect one, Suspect other) {
    var chance = new Random(7);
    for (int tries = 0; tries < 400; tries++) {
      History history = something(chance);
      if (!one.answers(history).equals(other.answers(history))) {
        return Optional.of(history);
      }
    }
    return Optional.empty();
  }

  /** A few voyages, on days that are likely to be near an edge, and whatever people do. */
  private static History something(Random chance) {
    History history = History.of();
    LocalDate day = MAY;
    for (int number = 1; number <= 4; number++) {
      String voyage = "V-" + number;
      day = day.plusDays(List.of(0, 1, 14, 15, 29, 30, 31, 70).get(chance.nextInt(8)));
      history = history.opens(voyage, day);
      for (String passenger : List.of("Anna", "Ben")) {
        if (chance.nextInt(4) > 0) {
          history = history.books(passenger, voyage);
          for (int times = chance.nextInt(3); times > 1; times--) {
            history = history.moves(passenger, voyage);
          }
          if (chance.nextInt(4) > 0) {
            history = history.pays(passenger, voyage);
          }
          if (chance.nextInt(5) == 0) {
            history = history.cancels(passenger, voyage);
          }
        }
      }
      if (number < 4 || chance.nextBoolean()) {
        history = history.closes(voyage);
      }
    }
    return history;
  }
}
