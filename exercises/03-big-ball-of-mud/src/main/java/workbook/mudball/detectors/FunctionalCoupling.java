package workbook.mudball.detectors;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import workbook.mudball.inspected.History;
import workbook.mudball.inspected.Suspect;

/**
 * Finds one business function that lives in two contexts, and the day on which its two homes fall
 * out with each other. Step 3 changes both methods.
 */
public final class FunctionalCoupling {

  /**
   * Who works out the same as somebody in another context.
   *
   * @param year an ordinary year at the counter
   * @return a complaint for each two of them, with the names of both contexts
   */
  public List<String> complaints(List<Suspect> suspects, History year) {
    // TODO step 3: two teams may have one word for two things, and two words for one.
    var complaints = new ArrayList<String>();
    for (Suspect one : suspects) {
      for (Suspect other : suspects) {
        if (one != other && one.calledThere().equals(other.calledThere())) {
          complaints.add(one.context() + " and " + other.context() + ": " + one.calledThere());
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
    // TODO step 3: on an everyday story they agree. What else can happen?
    LocalDate may = LocalDate.of(2026, 5, 1);
    History everyday = History.of()
        .crosses("Anna", "V-1", may)
        .crosses("Anna", "V-2", may.plusDays(7))
        .crosses("Anna", "V-3", may.plusDays(14));
    return Optional.of(everyday)
        .filter(history -> !one.answers(history).equals(other.answers(history)));
  }
}
