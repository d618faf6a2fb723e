package workbook.mudball;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a complaint has to say: who, and what about. Of each group it must contain one word; in what
 * kind of sentence is up to whoever wrote the detector.
 */
record Accusation(List<Set<String>> words, String note) {

  static Accusation of(String who, String... what) {
    return new Accusation(List.of(Set.of(who), Set.of(what)), "");
  }

  static Accusation of(String who) {
    return new Accusation(List.of(Set.of(who)), "");
  }

  static Accusation ofBoth(String one, String other) {
    return new Accusation(List.of(Set.of(one), Set.of(other)), "");
  }

  /** The same in a place where they have other names; people are told the ones that they know. */
  Accusation under(Renaming names) {
    List<Set<String>> renamed = words.stream()
        .map(group -> Set.copyOf(group.stream().map(names::of).toList()))
        .toList();
    return new Accusation(renamed, names == Renaming.NONE ? "" : " (elsewhere: " + this + ")");
  }

  boolean isMadeBy(String complaint) {
    return words.stream().allMatch(group -> group.stream().anyMatch(word -> says(complaint, word)));
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
