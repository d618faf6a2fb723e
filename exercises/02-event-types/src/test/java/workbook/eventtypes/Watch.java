package workbook.eventtypes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import workbook.eventtypes.fleet.Voyage;
import workbook.lab.Lab;
import workbook.lab.Rule;

/**
 * Watches what a copy of the timetable shows, and holds it to the states that there really were.
 */
final class Watch {

  private static final String NOTHING = "nothing";

  private final Lab lab;
  private final String copy;
  private final Rule neverBack;
  private final Rule wasTrue;
  private final Map<String, Known> voyages = new LinkedHashMap<>();

  private static final class Known {
    final List<String> states = new ArrayList<>(List.of(NOTHING));
    int version;
    String shown = NOTHING;
  }

  /**
   * @param copy who shows it
   * @param neverBack the rule that is broken by an older state after a newer one
   * @param wasTrue the rule that is broken by what was never so
   */
  Watch(Lab lab, String copy, Rule neverBack, Rule wasTrue) {
    this.lab = lab;
    this.copy = copy;
    this.neverBack = neverBack;
    this.wasTrue = wasTrue;
  }

  /** The voyage has this state now; its versions count from 1. */
  void isNow(Voyage voyage) {
    Known known = voyages.computeIfAbsent(voyage.number(), number -> new Known());
    if (known.states.size() == voyage.version()) {
      known.states.add(Friday.text(voyage));
    }
  }

  /** The copy shows this. */
  void sees(String voyage, Optional<Departure> departure) {
    Known known = voyages.get(voyage);
    String shown = departure.map(Friday::text).orElse(NOTHING);
    if (shown.equals(known.shown)) {
      return;
    }
    lab.note("shows", voyage + " " + shown, copy);
    int version = known.version;
    while (version < known.states.size() && !known.states.get(version).equals(shown)) {
      version++;
    }
    if (version == known.states.size()) {
      throw broken(voyage, known, shown);
    }
    known.version = version;
    known.shown = shown;
  }

  private AssertionError broken(String voyage, Known known, String shown) {
    if (shown.equals(NOTHING) && known.states.lastIndexOf(NOTHING) == 0) {
      return lab.broken(
          wasTrue,
          "But %s shows nothing for %s, as if it did not sail, and it sails."
              .formatted(copy, voyage));
    }
    if (known.states.contains(shown)) {
      return lab.broken(
          known.shown.equals(NOTHING) ? EventRules.REMOVED_STAYS_REMOVED : neverBack,
          "But %s showed \"%s\" for %s, and then \"%s\" again."
              .formatted(copy, known.shown, voyage, shown));
    }
    return lab.broken(
        wasTrue, "But %s shows \"%s\" for %s, which was never so.".formatted(copy, shown, voyage));
  }

  /** In the end the copy shows the last state of every voyage. */
  void requireTheLatest(Rule rule) {
    voyages.keySet().forEach(voyage -> requireTheLatestOf(voyage, rule));
  }

  void requireTheLatestOf(String voyage, Rule rule) {
    Known known = voyages.get(voyage);
    String latest = known.states.get(known.states.size() - 1);
    lab.require(
        rule,
        known.shown.equals(latest),
        () -> "But %s shows \"%s\" for %s, and Fleet has \"%s\"."
            .formatted(copy, known.shown, voyage, latest));
  }
}
