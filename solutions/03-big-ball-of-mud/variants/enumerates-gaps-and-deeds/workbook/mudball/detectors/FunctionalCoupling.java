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
    for (int first : GAPS) {
      for (int second : GAPS) {
        for (Deed deed : Deed.values()) {
          History history = story(first, second, deed);
          if (!one.answers(history).equals(other.answers(history))) {
            return Optional.of(history);
          }
        }
      }
    }
    return Optional.empty();
  }

  private static final List<Integer> GAPS = List.of(0, 1, 15, 29, 30, 40);

  private enum Deed {
    PAYS,
    FORGETS_TO_PAY,
    CANCELS,
    IS_MOVED,
    LETS_BEN_PAY,
    CANNOT_WAIT,
    SAILS_ONCE_MORE
  }

  private static History story(int first, int second, Deed deed) {
    History history = History.of().crosses("Anna", "V-1", MAY).opens("V-2", MAY.plusDays(first));
    history = history.books("Anna", "V-2");
    history = switch (deed) {
      case FORGETS_TO_PAY -> history;
      case CANCELS -> history.pays("Anna", "V-2").cancels("Anna", "V-2");
      case LETS_BEN_PAY -> history.books("Ben", "V-2").pays("Ben", "V-2");
      case IS_MOVED -> history.pays("Anna", "V-2").moves("Anna", "V-2");
      default -> history.pays("Anna", "V-2");
    };
    LocalDate third = MAY.plusDays(first + second);
    history = history.closes("V-2").opens("V-3", third).books("Anna", "V-3").pays("Anna", "V-3");
    if (deed == Deed.CANNOT_WAIT) {
      return history;
    }
    history = history.closes("V-3");
    return deed == Deed.SAILS_ONCE_MORE
        ? history.crosses("Anna", "V-4", third.plusDays(60))
        : history;
  }
}
