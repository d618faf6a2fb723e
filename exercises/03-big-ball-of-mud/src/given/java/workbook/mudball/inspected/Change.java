package workbook.mudball.inspected;

/** What somebody at the ferry line wants to change. Nothing that anybody sees is to break by it. */
public enum Change {
  /** Booking does not write the clerk into {@code BerthAssigned} any more. */
  NO_CLERK_IN_THE_BOOKS,
  /** Booking replaces {@code FarePaid} by two events, one for a deposit and one for the rest. */
  FARES_IN_TWO_PARTS,
  /** Booking notes a berth in {@code SeatPlan}, and {@code BerthAssigned} is gone. */
  NO_MORE_BERTH_ASSIGNED,
  /** The board: a frequent traveller has made four crossings in sixty days. */
  FOUR_IN_SIXTY_DAYS,
  /** The board: a voyage is as full as the fares that were paid for it, not as the heads. */
  LOAD_BY_FARES,
  /** Reporting counts at night only, so it may be ten minutes behind and not one. */
  REPORTING_TAKES_TEN_MINUTES,
  /** Reporting is asked for {@code utilisation of V-7}, and {@code load of V-7} is gone. */
  ANOTHER_QUESTION_FOR_REPORTING,
  /** Advertising: a voyage counts as sold badly under 40 percent, not under 50. */
  SOLD_BADLY_IS_FORTY
}
