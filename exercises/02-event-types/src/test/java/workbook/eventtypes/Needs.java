package workbook.eventtypes;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import workbook.eventtypes.needs.Choice;
import workbook.eventtypes.needs.Decider;
import workbook.eventtypes.needs.Kind;
import workbook.eventtypes.needs.Need;
import workbook.lab.Explore;
import workbook.lab.Lab;
import workbook.lab.Rule;

/**
 * Plays each need with the kind of event that was chosen for it, and says what harm comes of it.
 */
final class Needs {

  private static final String ANNAS_NUMBER = "+82 10-5555-0142";
  private static final int VERY_SLOW = 2;

  /** A short story about one department; it tells the harm that was done, if there was any. */
  private interface Story {
    Optional<String> harm(Lab lab, Kind kind);
  }

  /**
   * @param rule what the department needs
   * @param deciders what decides there; either of them, where two do
   * @param tempting another kind, which seems to do
   */
  private record Case(Rule rule, Set<Decider> deciders, Kind tempting, Story story) {}

  private static final Map<Need, Case> CASES = new LinkedHashMap<>();

  static {
    CASES.put(
        Need.CALL_CENTRE,
        new Case(
            EventRules.CALL_CENTRE,
            Set.of(Decider.PRIVATE_DATA),
            Kind.SNAPSHOT,
            Needs::callCentre));
    CASES.put(
        Need.CHECK_IN,
        new Case(EventRules.CHECK_IN, Set.of(Decider.LAST_WORD), Kind.SNAPSHOT, Needs::checkIn));
    CASES.put(
        Need.ISLAND_BOARD,
        new Case(
            EventRules.ISLAND_BOARD, Set.of(Decider.FLEET_AWAY), Kind.DELTA, Needs::islandBoard));
    CASES.put(
        Need.SHIPS_RADIO,
        new Case(
            EventRules.SHIPS_RADIO, Set.of(Decider.LITTLE_ROOM), Kind.SNAPSHOT, Needs::shipsRadio));
    CASES.put(
        Need.CLAIMS_DESK,
        new Case(
            EventRules.CLAIMS_DESK, Set.of(Decider.THE_REASON), Kind.SNAPSHOT, Needs::claimsDesk));
    CASES.put(
        Need.PUNCTUALITY_REPORT,
        new Case(
            EventRules.PUNCTUALITY_REPORT,
            Set.of(Decider.EVERY_TURN, Decider.THE_REASON),
            Kind.NOTIFICATION,
            Needs::punctualityReport));
  }

  private Needs() {}

  /** Plays the need with the chosen kind; then holds the reason against another kind. */
  static void play(Need need, Choice choice) {
    Case played = CASES.get(need);
    Explore.calm(lab -> {
      lab.note("chosen", choice.kind() + " for " + need, "");
      Optional<String> harm = played.story().harm(lab, choice.kind());
      lab.require(played.rule(), harm.isEmpty(), () -> "But " + harm.orElseThrow());
    });
    if (!played.deciders().contains(choice.decides())) {
      Explore.calm(lab -> contradict(lab, played, choice));
    }
  }

  /** What was said to decide is not at work in this story, and yet another kind does harm. */
  private static void contradict(Lab lab, Case played, Choice choice) {
    lab.note("played", played.tempting() + " instead, to see what decides", "");
    String harm = played.story().harm(lab, played.tempting()).orElse("nothing went wrong.");
    throw lab.broken(
        played.rule(),
        "%s serves this. But it is not %s that decides: with %s %s"
            .formatted(choice.kind(), choice.decides(), played.tempting(), harm));
  }

  // The stories

  private static Optional<String> callCentre(Lab lab, Kind kind) {
    var play = new Play(lab, "call centre", kind);
    play.happens("Anna takes a berth", "V-7", Map.of("Anna", ANNAS_NUMBER));
    lab.settle();
    play.happens("its engine failed, it leaves at 20:00", "V-7", Map.of("leaves", "20:00"));
    lab.settle();

    if (play.everybodyReads(ANNAS_NUMBER)) {
      lab.note("read", ANNAS_NUMBER, "advertising");
      return Optional.of("Advertising has Anna's number now, and so has everybody who listens.");
    }
    return play.known("V-7", "Anna").isPresent()
        ? Optional.empty()
        : Optional.of("the call centre has nobody's number, and Anna waits at the quay.");
  }

  private static Optional<String> checkIn(Lab lab, Kind kind) {
    var printed = new boolean[1];
    var play = new Play(lab, "check-in", kind)
        .over(text -> ofSeconds(VERY_SLOW))
        .reacting(reader -> {
          if (!printed[0] && hasHeardOfTheBerth(reader)) {
            lab.note("printed", "a pass for berth 12", "check-in");
            printed[0] = true;
          }
        });
    play.happens("berth 12 was sold", "V-7", Map.of("berth 12", "sold"));
    lab.after(
        ofSeconds(1),
        () -> play.happens("berth 12 was given back", "V-7", Map.of("berth 12", "free")));
    lab.settle();

    return printed[0]
        ? Optional.of("there is a pass for berth 12, which had been given back a second before.")
        : Optional.empty();
  }

  private static boolean hasHeardOfTheBerth(Play.Reader reader) {
    return reader.states.stream().anyMatch(state -> "sold".equals(state.get("berth 12")))
        || reader.stories.contains("V-7: berth 12 was sold");
  }

  private static Optional<String> islandBoard(Lab lab, Kind kind) {
    var play = new Play(lab, "island's board", kind);
    lab.note("started", "with nothing, after a power cut", "island's board");
    play.given("V-7", fields("leaves", "18:00", "from", "Quay 2"));
    play.happens("its engine failed, it leaves at 20:00", "V-7", Map.of("leaves", "20:00"));
    play.fleetIsAway();
    lab.settle();

    String when = play.known("V-7", "leaves").orElse("--:--");
    String where = play.known("V-7", "from").orElse("----");
    lab.note("shows", "V-7 " + when + " " + where, "island's board");
    return when.equals("20:00") && where.equals("Quay 2")
        ? Optional.empty()
        : Optional.of("the board shows \"V-7 %s %s\".".formatted(when, where));
  }

  private static Optional<String> shipsRadio(Lab lab, Kind kind) {
    var play = new Play(lab, "ship", kind).over(text -> ofMillis(20L * text.length()));
    var printed = fields(
        "leaves",
        "18:00",
        "from",
        "Quay 2",
        "to",
        "Island",
        "arrives",
        "19:10",
        "cars",
        "40",
        "berths",
        "180",
        "meals",
        "yes",
        "returns",
        "20:00",
        "pilot",
        "channel 12");
    play.given("V-7", printed);
    var late = new boolean[1];
    play.corrects("V-7", Map.of("from", "Quay 5"));
    lab.after(ofMillis(1_500), () -> {
      String quay = play.known("V-7", "from").orElse("Quay 2");
      lab.note("comes in", "at " + quay, "ship");
      late[0] = !quay.equals("Quay 5");
    });
    lab.settle();

    return late[0]
        ? Optional.of("the ship came in at Quay 2, as printed, and Quay 5 was meant.")
        : Optional.empty();
  }

  private static Optional<String> claimsDesk(Lab lab, Kind kind) {
    var play = new Play(lab, "claims desk", kind);
    play.given("V-7", Map.of("leaves", "18:00")).given("V-8", Map.of("leaves", "18:00"));
    play.happens("its engine failed, it leaves at 20:00", "V-7", Map.of("leaves", "20:00"));
    play.happens("rescheduled to 20:00, weeks ahead", "V-8", Map.of("leaves", "20:00"));
    lab.settle();

    if (kind == Kind.DOMAIN_EVENT) {
      boolean knows = play.reader().stories.stream().anyMatch(each -> each.contains("engine"));
      return knows ? Optional.empty() : Optional.of("nobody was told why.");
    }
    boolean alike = play.reader().known.get("V-7").equals(play.reader().known.get("V-8"));
    if (alike) {
      lab.note("compared", "V-7 and V-8: the same, two hours later", "claims desk");
    }
    return alike
        ? Optional.of("the two look alike: it pays both or none, and one of them is wrong.")
        : Optional.empty();
  }

  private static Optional<String> punctualityReport(Lab lab, Kind kind) {
    var play = new Play(lab, "report", kind).over(text -> ofMinutes(VERY_SLOW));
    play.given("V-7", Map.of("leaves", "10:00")).given("V-8", Map.of("leaves", "11:00"));
    play.happens("delayed to 11:00", "V-7", Map.of("leaves", "11:00"));
    lab.pass(ofSeconds(30));
    play.happens("the delay was taken back", "V-7", Map.of("leaves", "10:00"));
    lab.pass(ofSeconds(30));
    play.happens("delayed to 11:30", "V-7", Map.of("leaves", "11:30"));
    lab.pass(ofSeconds(30));
    play.happens("the delay was taken back", "V-7", Map.of("leaves", "10:00"));
    play.happens("rescheduled to 12:00, weeks ahead", "V-8", Map.of("leaves", "12:00"));
    lab.settle();

    long counted = kind == Kind.DOMAIN_EVENT ? toldDelays(play) : laterThanBefore(play);
    lab.note("counted", counted + " delays", "report");
    return counted == 2
        ? Optional.empty()
        : Optional.of("it counts %d instead of 2.".formatted(counted));
  }

  private static long toldDelays(Play play) {
    return play.reader().stories.stream()
        .filter(each -> each.contains("delayed to"))
        .count();
  }

  /** What one can make of states: each that leaves later than the one before is a delay. */
  private static long laterThanBefore(Play play) {
    long delays = 0;
    var last = new LinkedHashMap<>(Map.of("V-7", "10:00", "V-8", "11:00"));
    for (Map<String, String> state : play.reader().states) {
      String voyage = state.get("voyage");
      String leaves = state.get("leaves");
      if (LocalTime.parse(leaves).isAfter(LocalTime.parse(last.get(voyage)))) {
        delays++;
      }
      last.put(voyage, leaves);
    }
    return delays;
  }

  private static Map<String, String> fields(String... namesAndValues) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return fields;
  }

  /** The kinds that do no harm to this need; for a check of the plays themselves. */
  static List<Kind> harmless(Need need) {
    return Arrays.stream(Kind.values())
        .filter(kind -> {
          var harm = new boolean[1];
          Explore.calm(lab -> harm[0] = CASES.get(need).story().harm(lab, kind).isPresent());
          return !harm[0];
        })
        .toList();
  }
}
