package workbook.kata;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Somebody asked for a chapter or a step that does not exist; the message names the nearest. */
public final class UnknownName extends RuntimeException {

  private static final long serialVersionUID = 1;

  private UnknownName(String sentence) {
    super(sentence);
  }

  /**
   * @param kind what was asked for, such as {@code chapter}
   * @param asked the name that does not exist
   * @param known the names that do
   */
  public static UnknownName of(String kind, String asked, List<String> known) {
    String start = "there is no " + kind + " " + asked + "; ";
    if (known.isEmpty()) {
      return new UnknownName(start + "there is none at all yet");
    }
    return new UnknownName(start
        + nearest(asked, known)
            .map(name -> "did you mean " + name + "?")
            .orElseGet(
                () -> "there " + (known.size() == 1 ? "is " : "are ") + String.join(", ", known)));
  }

  /** The name that was meant, if one is near. */
  public static Optional<String> nearest(String asked, List<String> known) {
    return known.stream()
        .min(Comparator.comparingInt(name -> distance(asked, name)))
        .filter(name -> distance(asked, name) <= Math.max(2, name.length() / 3));
  }

  /**
   * @param chapter the chapter that was asked for a step
   * @param asked the number that does not exist
   * @param known the numbers that do
   */
  public static UnknownName step(String chapter, int asked, List<Integer> known) {
    String start = "there is no step " + asked + " in " + chapter + "; ";
    return known.stream()
        .min(Comparator.comparingInt(number -> Math.abs(number - asked)))
        .map(nearest -> new UnknownName(start + "did you mean step " + nearest + "?"))
        .orElseGet(() -> new UnknownName(start + "it has no steps yet"));
  }

  /** How many letters must be added, dropped or changed to turn one name into the other. */
  private static int distance(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int change = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[to.length()];
  }
}
