package workbook.publicprivate;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What Booking notes for itself and nobody else may ever see. */
final class Secrets {

  static final String CLERK = "Clara Quist";
  static final String CARD = "4539-1488-0343-6467";
  private static final String END = "the end of the card number";
  private static final String END_OF_CARD = "6467";
  static final String NAME = "Annika Yoon";
  static final String PASSPORT = "PX-4711-8152";
  static final String PHONE = "+358-40-7654321";
  static final String REMARK = "sings in the corridor";
  static final int RISK = 87;

  private Secrets() {}

  /** Which of them a text shows, such as {@code the passport number}. */
  static Optional<String> shownIn(String text) {
    return values().entrySet().stream()
        .filter(secret -> bare(text).contains(bare(secret.getValue())))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** The same for an id, in which four digits may stand by chance. */
  static Optional<String> shownInId(String id) {
    return shownIn(id).filter(secret -> !secret.equals(END));
  }

  private static Map<String, String> values() {
    var values = new LinkedHashMap<String, String>();
    values.put("the clerk's name", CLERK);
    values.put("the card number", CARD);
    values.put(END, END_OF_CARD);
    values.put("the passenger's name", "Yoon");
    values.put("the passport number", PASSPORT);
    values.put("the phone number", PHONE);
    values.put("what the clerk remarked", REMARK);
    return values;
  }

  private static String bare(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }
}
