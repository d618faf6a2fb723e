package workbook.messages.domain;

/**
 * One passenger on one voyage, as a customer asks for it.
 *
 * @param passenger in any script that people's names are written in
 * @param voyage the voyage's number, such as {@code FRI-18} for the one on Friday at 18:00
 */
public record Crossing(String passenger, String voyage) {

  public Crossing {
    requireText(passenger, "a crossing needs a passenger");
    requireText(voyage, "a crossing needs a voyage");
  }

  static void requireText(String text, String need) {
    if (text == null || text.isBlank()) {
      throw new IllegalArgumentException(need + ", got " + (text == null ? "null" : "a blank one"));
    }
  }
}
