package workbook.consistency;

import java.time.Instant;

/** The times of this chapter. */
final class Monday {

  static final Instant AT_SIX = at(18);
  static final Instant AT_EIGHT = at(20);
  static final Instant AT_NINE = at(21);

  private Monday() {}

  /** So many minutes past five in the morning, before the trial begins. */
  static Instant toldAt(int minute) {
    return Instant.parse("2024-06-03T05:%02d:00Z".formatted(minute));
  }

  private static Instant at(int hour) {
    return Instant.parse("2024-06-03T%02d:00:00Z".formatted(hour));
  }
}
