package workbook.mudball.reporting;

import java.util.List;

/** Reporting's formula: how full a voyage is. The board decides on it, and changes its mind. */
@FunctionalInterface
public interface LoadFactor {

  /** What the board has decided so far: everybody who sails counts the same. */
  LoadFactor BY_HEADS = (berths, fares) -> 100 * fares.size() / berths;

  /**
   * In percent.
   *
   * @param berths how many berths the voyage has
   * @param fares the fares of those who sail, in cents, one for each
   */
  int percent(int berths, List<Long> fares);
}
