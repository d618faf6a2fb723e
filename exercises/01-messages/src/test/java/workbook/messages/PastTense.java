package workbook.messages;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether a class's name speaks of something that has happened: one of its words is a participle.
 */
final class PastTense {

  private static final Set<String> IRREGULAR = Set.of(
      "begun",
      "bought",
      "broken",
      "brought",
      "built",
      "chosen",
      "come",
      "cut",
      "done",
      "drawn",
      "fallen",
      "found",
      "given",
      "gone",
      "grown",
      "had",
      "held",
      "hidden",
      "kept",
      "known",
      "left",
      "lent",
      "let",
      "lost",
      "made",
      "met",
      "paid",
      "put",
      "run",
      "sailed",
      "said",
      "sent",
      "set",
      "shut",
      "sold",
      "spent",
      "split",
      "struck",
      "taken",
      "thrown",
      "told",
      "torn",
      "undone",
      "withdrawn",
      "won",
      "written");

  private static final Set<String> NO_PARTICIPLES =
      Set.of("bed", "exceed", "feed", "need", "proceed", "seed", "shed", "speed", "succeed");

  /** They have happened, too; but then it is only the order that has, and not what it asks for. */
  private static final Set<String> ORDERS =
      Set.of("asked", "demanded", "needed", "requested", "required", "wanted");

  private PastTense() {}

  static boolean in(String className) {
    return words(className).anyMatch(PastTense::isParticiple);
  }

  private static boolean isParticiple(String word) {
    return IRREGULAR.contains(word)
        || word.endsWith("ed") && !NO_PARTICIPLES.contains(word) && !ORDERS.contains(word);
  }

  private static Stream<String> words(String className) {
    return List.of(className.split("(?<=[a-z0-9])(?=[A-Z])|_")).stream()
        .map(word -> word.toLowerCase(Locale.ROOT));
  }
}
