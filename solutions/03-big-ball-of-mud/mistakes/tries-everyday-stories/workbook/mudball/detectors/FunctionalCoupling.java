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
    return List.of(three(1), three(7), three(14), three(21)).stream()
        .filter(history -> !one.answers(history).equals(other.answers(history)))
        .findFirst();
  }

  private static History three(int days) {
    return History.of()
        .crosses("Anna", "V-1", MAY)
        .crosses("Anna", "V-2", MAY)
        .crosses("Anna", "V-3", MAY.plusDays(days));
  }
}
