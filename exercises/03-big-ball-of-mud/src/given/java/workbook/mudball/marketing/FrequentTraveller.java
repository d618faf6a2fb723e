package workbook.mudball.marketing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Marketing's rule: who is a frequent traveller. The board decides on it, and changes its mind. */
@FunctionalInterface
public interface FrequentTraveller {

  /** What the board has decided so far: three crossings within thirty days, and then for good. */
  FrequentTraveller THREE_IN_THIRTY_DAYS = crossings -> {
    for (int third = 2; third < crossings.size(); third++) {
      if (crossings.get(third).isBefore(crossings.get(third - 2).plusDays(30))) {
        return Optional.of(crossings.get(third));
      }
    }
    return Optional.empty();
  };

  /**
   * Since when somebody with these crossings is a frequent traveller.
   *
   * @param crossings the days of the crossings, oldest first; two on one day are two
   */
  Optional<LocalDate> since(List<LocalDate> crossings);
}
