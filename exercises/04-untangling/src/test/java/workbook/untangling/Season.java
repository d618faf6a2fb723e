package workbook.untangling;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The people and the voyages of this chapter. */
final class Season {

  static final String ANNA = "Anna";
  static final String BEN = "Ben";
  static final String CHO = "Cho";
  static final String DAN = "Dan";

  static final long FARE = 40_00;
  static final int BERTHS = 6;

  /** Five Fridays in June and July, and one in autumn. */
  static final Voyage V1 = voyage("V-1", "2024-06-07");

  static final Voyage V2 = voyage("V-2", "2024-06-14");
  static final Voyage V3 = voyage("V-3", "2024-06-21");
  static final Voyage V4 = voyage("V-4", "2024-06-28");
  static final Voyage V5 = voyage("V-5", "2024-07-05");

  /** The evening ferry on the day of V-2. */
  static final Voyage V2_IN_THE_EVENING = voyage("V-2-evening", "2024-06-14");

  /** The evening ferry on the day of V-4. */
  static final Voyage V4_IN_THE_EVENING = voyage("V-4-evening", "2024-06-28");

  static final Voyage V10 = voyage("V-10", "2024-10-04");

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMMM d", Locale.ENGLISH);

  /** A voyage with six berths. */
  record Voyage(String number, LocalDate day) {

    @Override
    public String toString() {
      return number;
    }
  }

  private Season() {}

  private static Voyage voyage(String number, String day) {
    return new Voyage(number, LocalDate.parse(day));
  }

  static String text(LocalDate day) {
    return DAY.format(day);
  }
}
