package workbook.mudball.detectors;

import java.util.Set;
import workbook.mudball.inspected.Change;

/**
 * Says whose code has to be changed when somebody at the ferry line changes something, so that all
 * goes on as before.
 */
public final class ChangeImpact {

  /**
   * The contexts, out of {@code booking}, {@code marketing}, {@code reporting},
   * {@code advertising}.
   */
  public Set<String> touchedBy(Change change) {
    return switch (change) {
      case NO_CLERK_IN_THE_BOOKS -> Set.of("booking");
      case FARES_IN_TWO_PARTS -> Set.of("booking", "marketing", "reporting");
      case NO_MORE_BERTH_ASSIGNED -> Set.of("booking", "advertising");
      case FOUR_IN_SIXTY_DAYS -> Set.of("marketing");
      case LOAD_BY_FARES -> Set.of("reporting");
      case REPORTING_TAKES_TEN_MINUTES -> Set.of("reporting", "advertising");
      case ANOTHER_QUESTION_FOR_REPORTING -> Set.of("reporting", "advertising");
      case SOLD_BADLY_IS_FORTY -> Set.of("advertising");
    };
  }
}
