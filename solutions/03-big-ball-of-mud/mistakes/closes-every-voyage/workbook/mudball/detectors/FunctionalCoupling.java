package workbook.mudball.detectors;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    return stories().stream()
        .filter(history -> !one.answers(history).equals(other.answers(history)))
        .findFirst();
  }

  /** Three crossings, with whatever the counter can do to the second, and days at the edges. */
  private static List<History> stories() {
    var stories = new ArrayList<History>();
    for (int days : List.of(1, 29, 30, 31)) {
      stories.add(three(days));
    }
    stories.add(three(1).crosses("Anna", "V-4", MAY.plusDays(100)));

    History second =
        History.of().crosses("Anna", "V-1", MAY).opens("V-2", MAY.plusDays(1)).books("Anna", "V-2");
    stories.add(thenAThird(second));
    stories.add(thenAThird(second.cancels("Anna", "V-2")));
    stories.add(thenAThird(second.pays("Anna", "V-2").cancels("Anna", "V-2")));
    stories.add(second.moves("Anna", "V-2").pays("Anna", "V-2").closes("V-2"));
    stories.add(aThirdIsClosedToo(second.pays("Anna", "V-2").closes("V-2")));
    stories.add(thenAThird(second.books("Ben", "V-2").pays("Ben", "V-2")));
    return stories;
  }

  private static History three(int days) {
    return History.of()
        .crosses("Anna", "V-1", MAY)
        .crosses("Anna", "V-2", MAY)
        .crosses("Anna", "V-3", MAY.plusDays(days));
  }

  private static History thenAThird(History history) {
    return history.closes("V-2").crosses("Anna", "V-3", MAY.plusDays(2));
  }

  private static History aThirdIsClosedToo(History history) {
    return history
        .opens("V-3", MAY.plusDays(2))
        .books("Anna", "V-3")
        .pays("Anna", "V-3")
        .closes("V-3");
  }
}
