package workbook.ordering;

import workbook.ordering.domain.Change;

/**
 * What a counter tells the world about one change.
 *
 * @param voyage the voyage that it concerns, such as {@code F-7}
 * @param number the place of this change in the history of its voyage: 1, 2, 3 and so on, for each
 *     voyage apart, without a gap and no number twice
 * @param change what has happened
 */
public record Announcement(String voyage, long number, Change change) {

  public Announcement {
    if (voyage == null || voyage.isBlank() || voyage.contains("|")) {
      throw new IllegalArgumentException("an announcement concerns a voyage, got " + voyage);
    }
    if (number < 1) {
      throw new IllegalArgumentException("the first number is 1, got " + number);
    }
    if (change == null) {
      throw new IllegalArgumentException("an announcement is about a change, got none");
    }
  }

  @Override
  public String toString() {
    return voyage + " no. " + number + ", " + change;
  }
}
