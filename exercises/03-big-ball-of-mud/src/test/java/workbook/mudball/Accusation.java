package workbook.mudball;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a complaint has to say: who, and what about. Of each group it must contain one word; in what
 * kind of sentence is up to whoever wrote the detector.
 *
 * @param parts what will do instead of a word, such as the names of the classes nested in it
 */
record Accusation(List<Set<String>> words, Map<String, Set<String>> parts, String note) {

  static Accusation of(String who, String... what) {
    return new Accusation(List.of(Set.of(who), Set.of(what)), Map.of(), "");
  }

  static Accusation of(String who) {
    return new Accusation(List.of(Set.of(who)), Map.of(), "");
  }

  static Accusation ofBoth(String one, String other) {
    return new Accusation(List.of(Set.of(one), Set.of(other)), Map.of(), "");
  }

  /** Whoever names one of these has named this word, too. */
  Accusation orPartOf(String word, String... those) {
    return new Accusation(words, Map.of(word, Set.of(those)), note);
  }

  /** The same in a place where they have other names; people are told the ones that they know. */
  Accusation under(Renaming names) {
    var renamedParts = new HashMap<String, Set<String>>();
    parts.forEach((word, those) -> renamedParts.put(names.of(word), renamed(those, names)));
    return new Accusation(
        words.stream().map(group -> renamed(group, names)).toList(),
        renamedParts,
        names == Renaming.NONE ? "" : " (elsewhere: " + this + ")");
  }

  private static Set<String> renamed(Set<String> group, Renaming names) {
    return Set.copyOf(group.stream().map(names::of).toList());
  }

  boolean isMadeBy(String complaint) {
    return words.stream()
        .allMatch(group -> group.stream().anyMatch(word -> names(complaint, word)));
  }

  private boolean names(String complaint, String word) {
    return says(complaint, word)
        || parts.getOrDefault(word, Set.of()).stream().anyMatch(part -> says(complaint, part));
  }

  private static boolean says(String complaint, String word) {
    return Pattern.compile("(?<![A-Za-z0-9_])" + Pattern.quote(word) + "(?![A-Za-z0-9_])")
        .matcher(complaint)
        .find();
  }

  @Override
  public String toString() {
    return words.stream()
            .map(group -> String.join(" or ", group.stream().sorted().toList()))
            .collect(Collectors.joining(" and "))
        + note;
  }
}
