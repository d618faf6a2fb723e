package workbook.idempotent.domain;

/**
 * The desks of Payments. Each hears of every cancellation and pays back its own part. All of them
 * work on one database.
 */
public enum Desk {
  /** Pays back the crossing. */
  FARES,
  /** Pays back the meals that were booked with it. */
  MEALS;

  /** What this desk pays back for a cancellation, in cents. */
  public long owes(CrossingCancelled cancelled) {
    return this == FARES ? cancelled.fare() : cancelled.meals();
  }
}
