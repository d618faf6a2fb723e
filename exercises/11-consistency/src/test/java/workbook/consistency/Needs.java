package workbook.consistency;

import static workbook.consistency.needs.Way.AT_LEAST;
import static workbook.consistency.needs.Way.COPY;
import static workbook.consistency.needs.Way.LAST_WRITE;
import static workbook.consistency.needs.Way.OWNER_DECIDES;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import workbook.consistency.needs.Choice;
import workbook.consistency.needs.Decider;
import workbook.consistency.needs.Need;
import workbook.consistency.needs.Way;
import workbook.lab.Explore;
import workbook.lab.Lab;
import workbook.lab.Rule;

/** Plays each need in the way that was chosen for it, and says what harm comes of it. */
final class Needs {

  /** A short story about one reader; it tells the harm that was done, if there was any. */
  private interface Story {
    Optional<String> harm(Lab lab, Way way);
  }

  /**
   * @param rule what the reader needs
   * @param decides what decides there
   * @param tempting another way, which seems to do
   */
  private record Case(Rule rule, Decider decides, Way tempting, Story story) {}

  private static final int A_MINUTE = 60;
  private static final int LOOK_EACH_SECOND = 50;
  private static final int ANSWERED_EACH_SECOND = 20;

  private static final Map<Need, Case> CASES = new EnumMap<>(Need.class);

  static {
    add(
        Need.SEARCH_PAGE,
        ConsistencyRules.SEARCH_PAGE,
        Decider.TOO_MANY_TO_ASK,
        AT_LEAST,
        Needs::searchPage);
    add(
        Need.ISLAND_KIOSK,
        ConsistencyRules.ISLAND_KIOSK,
        Decider.OWNER_AWAY,
        LAST_WRITE,
        Needs::islandKiosk);
    add(
        Need.CONFIRMATION,
        ConsistencyRules.CONFIRMATION,
        Decider.KNOWN_VERSION,
        COPY,
        Needs::confirmation);
    add(
        Need.CALL_CENTRE,
        ConsistencyRules.CALL_CENTRE,
        Decider.KNOWN_VERSION,
        COPY,
        Needs::callCentre);
    add(
        Need.CAPTAINS_LIST,
        ConsistencyRules.CAPTAINS_LIST,
        Decider.THIS_MOMENT,
        AT_LEAST,
        Needs::captainsList);
    add(
        Need.INSPECTOR,
        ConsistencyRules.INSPECTOR,
        Decider.THIS_MOMENT,
        AT_LEAST,
        Needs::inspector);
    add(
        Need.LAST_BERTH,
        ConsistencyRules.LAST_BERTH,
        Decider.ONE_WINNER,
        LAST_WRITE,
        Needs::lastBerth);
    add(Need.VOUCHER, ConsistencyRules.VOUCHER, Decider.ONE_WINNER, LAST_WRITE, Needs::voucher);
  }

  private static void add(Need need, Rule rule, Decider decides, Way tempting, Story story) {
    CASES.put(need, new Case(rule, decides, tempting, story));
  }

  private Needs() {}

  /** Plays the need in the chosen way; then holds the reason against another way. */
  static void play(Need need, Choice choice) {
    Case played = CASES.get(need);
    Explore.calm(lab -> {
      lab.note("chosen", choice.way() + " for " + need, "");
      Optional<String> harm = played.story().harm(lab, choice.way());
      lab.require(played.rule(), harm.isEmpty(), () -> "But " + harm.orElseThrow());
    });
    if (played.decides() != choice.decides()) {
      Explore.calm(lab -> contradict(lab, played, choice));
    }
  }

  /** What was said to decide does not tell the chosen way from another one, which does harm. */
  private static void contradict(Lab lab, Case played, Choice choice) {
    lab.note("played", played.tempting() + " instead, to see what decides", "");
    String harm = played.story().harm(lab, played.tempting()).orElse("nothing went wrong.");
    throw lab.broken(
        played.rule(),
        "%s serves this. But it is not %s that decides: with %s %s"
            .formatted(choice.way(), choice.decides(), played.tempting(), harm));
  }

  // The stories

  private static Optional<String> searchPage(Lab lab, Way way) {
    var scene = new Scene(lab, way).was("40 berths are left");
    if (way == COPY) {
      scene.learns("search page", 0);
      lab.note("shown", "to 3,000 people, within the minute", "search page");
      return Optional.empty();
    }
    int waiting = 0;
    for (int second = 0; second < A_MINUTE; second++) {
      waiting += LOOK_EACH_SECOND;
      waiting -= Math.min(waiting, ANSWERED_EACH_SECOND);
      scene.passes(1);
    }
    lab.note("asked", "3,000 questions in a minute", "search page");
    String held = way == OWNER_DECIDES ? ", and every berth is held for somebody who looked" : "";
    return Optional.of(
        "after that minute %,d people still wait for an answer%s.".formatted(waiting, held));
  }

  private static Optional<String> islandKiosk(Lab lab, Way way) {
    var scene = new Scene(lab, way).was("V-7 leaves at 18:00");
    scene.writes("V-7 leaves at 20:00");
    scene.passes(A_MINUTE);
    scene.lineIsDown();
    scene.passes(A_MINUTE);
    return scene.learns("kiosk", 0).isPresent()
        ? Optional.empty()
        : Optional.of("the kiosk is dark until the morning.");
  }

  private static Optional<String> confirmation(Lab lab, Way way) {
    var scene = new Scene(lab, way).copyBehind(30).was("Anna is on V-7");
    scene.writes("Anna is on V-8");
    scene.ledgerIsBusy();
    scene.passes(1);
    return scene
        .learns("clerk", 2)
        .map(printed -> printed.equals("Anna is on V-8")
            ? Optional.<String>empty()
            : Optional.of("her confirmation says V-7, and she is on V-8."))
        .orElse(Optional.of("nothing is printed, and Anna stands there until the gates close."));
  }

  private static Optional<String> callCentre(Lab lab, Way way) {
    var scene = new Scene(lab, way).copyBehind(30).was("1").was("2").was("3");
    scene.was("V-7 leaves at 18:00");
    scene.writes("V-7 leaves at 20:00");
    scene.ledgerIsBusy();
    lab.note("notified", "V-7 is at version 5", "call centre");
    scene.passes(1);
    return scene
        .learns("call centre", 5)
        .map(told -> told.equals("V-7 leaves at 20:00")
            ? Optional.<String>empty()
            : Optional.of("200 people are rung up and told 18:00, because of a change to 20:00."))
        .orElse(Optional.of("nobody is rung up before the gates close, and V-7 has left by then."));
  }

  private static Optional<String> captainsList(Lab lab, Way way) {
    var scene = new Scene(lab, way).was("41 are aboard");
    scene.writes("42 are aboard");
    scene.passes(2);
    if (way == OWNER_DECIDES) {
      scene.writes("43 are aboard");
    }
    String list = scene.learns("captain", 0).orElse("");
    return switch (list) {
      case "42 are aboard" -> Optional.empty();
      case "43 are aboard" ->
        Optional.of("the captain's own question has let somebody aboard who is not there.");
      default -> Optional.of("the list says 41, and there are 42.");
    };
  }

  private static Optional<String> inspector(Lab lab, Way way) {
    var scene = new Scene(lab, way).was("Ben has no ticket");
    scene.writes("Ben has a ticket");
    scene.passes(2);
    if (scene.learns("inspector", 0).equals(Optional.of("Ben has no ticket"))) {
      return Optional.of("Ben is fined, and he has paid two seconds ago.");
    }
    if (way == OWNER_DECIDES) {
      scene.writes("Ben's ticket is used up");
      return Optional.of("the look has used up Ben's ticket, and he has to get back.");
    }
    return Optional.empty();
  }

  private static Optional<String> lastBerth(Lab lab, Way way) {
    int sold =
        takers(lab, way, "1 berth is left", "no berth is left", "west counter", "east counter");
    return sold == 1
        ? Optional.empty()
        : Optional.of("the last berth was sold %d times.".formatted(sold));
  }

  private static Optional<String> voucher(Lab lab, Way way) {
    int coffees =
        takers(lab, way, "the voucher is good", "the voucher is used", "upper café", "lower café");
    return coffees == 1
        ? Optional.empty()
        : Optional.of("one voucher was good for %d coffees.".formatted(coffees));
  }

  /** How many of these took what is there once; each learns first, and then takes. */
  private static int takers(Lab lab, Way way, String there, String gone, String... readers) {
    var scene = new Scene(lab, way).was(there);
    List<String> takers = new ArrayList<>();
    for (String reader : readers) {
      if (scene.learns(reader, 0).equals(Optional.of(there))) {
        takers.add(reader);
        if (way == OWNER_DECIDES) {
          scene.writes(gone);
        }
      }
    }
    if (way != OWNER_DECIDES) {
      scene.passes(1);
    }
    takers.forEach(reader -> lab.note("took it", "because " + there, reader));
    return takers.size();
  }

  /** The ways that do no harm to this need; for a check of the plays themselves. */
  static List<Way> harmless(Need need) {
    return Arrays.stream(Way.values())
        .filter(way -> {
          var harm = new boolean[1];
          Explore.calm(lab -> harm[0] = CASES.get(need).story().harm(lab, way).isPresent());
          return !harm[0];
        })
        .toList();
  }
}
