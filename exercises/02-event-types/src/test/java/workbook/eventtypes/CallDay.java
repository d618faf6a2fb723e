package workbook.eventtypes;

import static workbook.eventtypes.EventRules.FILE_NEVER_GOES_BACK;
import static workbook.eventtypes.EventRules.KNOWS_THE_LATEST;
import static workbook.eventtypes.EventRules.NOT_OLDER_THAN_TOLD;
import static workbook.eventtypes.EventRules.OWN_PERMISSION;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import workbook.eventtypes.events.VoyageChanged;
import workbook.eventtypes.fleet.Voyage;
import workbook.lab.Component;
import workbook.lab.Lab;
import workbook.ports.Message;

/** A pretend day at the call centre: voyages change, and Fleet's counter answers questions. */
final class CallDay {

  static final String COUNTER = "fleet's counter";

  private static final String TOPIC = "voyage changes";
  private static final Permission CALL_CENTRES = new Permission("the call centre in Geoje");

  /**
   * How one window of the counter answers.
   *
   * @param behind how old its copy of the files is
   * @param takes how long its answer takes
   */
  record Answer(Duration behind, Duration takes) {

    static Answer usual() {
      return new Answer(Duration.ZERO, Duration.ofMillis(5));
    }

    static Answer taking(int millis) {
      return new Answer(Duration.ZERO, Duration.ofMillis(millis));
    }

    static Answer behindBy(int millis) {
      return new Answer(Duration.ofMillis(millis), Duration.ofMillis(5));
    }

    @Override
    public String toString() {
      return "an answer %d ms behind that takes %d ms"
          .formatted(behind.toMillis(), takes.toMillis());
    }
  }

  private record State(Instant since, Voyage voyage) {}

  /** What the call centre was told of a voyage, and what it works with. */
  private static final class Known {
    final List<State> states = new ArrayList<>();
    long told;
    long shown;
    long newest;
  }

  private static final int TOO_MANY_QUESTIONS = 40;

  private final Lab lab;
  private final Announcer fleet = new Announcer();
  private final Component<CallCentre> callCentre;
  private final Map<String, Known> voyages = new LinkedHashMap<>();
  private final Queue<Answer> answers = new ArrayDeque<>();
  private boolean permitted = true;
  private int questions;
  private String askedAsFleet = "";

  CallDay(Lab lab, Voyage... voyages) {
    this.lab = lab;
    for (Voyage voyage : voyages) {
      var known = new Known();
      known.states.add(new State(lab.clock().instant().minusSeconds(3_600), voyage));
      this.voyages.put(voyage.number(), known);
    }
    lab.peer(COUNTER, FleetCounter.class, this::ask);
    callCentre =
        lab.component("call centre", w -> new CallCentre(w.peer(FleetCounter.class), CALL_CENTRES));
    lab.platform().subscribe(TOPIC, callCentre, this::on);
  }

  // What happens

  /** The counter answers the first questions like this, and the others in the usual way. */
  CallDay answers(List<Answer> answers) {
    this.answers.addAll(answers);
    return this;
  }

  CallDay answers(Answer... answers) {
    return answers(List.of(answers));
  }

  void takesThePermissionBack() {
    lab.note("taken back", "the call centre's permission", "fleet");
    permitted = false;
  }

  /** The voyage has this state from now on, and Fleet says so. */
  void changes(Voyage voyage) {
    voyages.get(voyage.number()).states.add(new State(lab.clock().instant(), voyage));
    lab.note("changed", voyage.number() + " to version " + voyage.version(), "fleet");
    lab.platform().publish(TOPIC, notification(voyage));
  }

  /** The voyage has these states, one after the other, 20 ms apart. */
  void changes(List<Voyage> voyages) {
    for (int i = 0; i < voyages.size(); i++) {
      Voyage voyage = voyages.get(i);
      lab.after(Duration.ofMillis(20L * i), () -> changes(voyage));
    }
  }

  /** What it was told of this state comes once more. */
  void isToldAgainOf(Voyage voyage) {
    lab.platform().repeat(TOPIC, notification(voyage));
  }

  private Message notification(Voyage voyage) {
    String id = voyage.number() + "/" + voyage.version();
    return Wire.message(id, voyage.number(), fleet.notification(voyage));
  }

  void settles() {
    lab.settle();
  }

  private void on(CallCentre desk, Message message) {
    Known known = voyages.get(message.key());
    known.told = Math.max(known.told, Long.parseLong(message.id().split("/")[1]));
    try {
      desk.on(Wire.read(message, VoyageChanged.class));
    } finally {
      look(desk);
    }
  }

  private void ask(String voyage, Permission permission) {
    boolean known = permission.equals(CALL_CENTRES) || permission.equals(Permission.FLEETS_OWN);
    if (!known || permission.equals(CALL_CENTRES) && !permitted) {
      lab.note("refused", permission.holder() + " may not see " + voyage, COUNTER);
      throw new NotPermitted(permission.holder() + " may not see the file of " + voyage);
    }
    lab.note("asked", "for " + voyage + ", as " + permission.holder(), "call centre");
    if (!permission.equals(CALL_CENTRES)) {
      askedAsFleet = voyage;
    }
    if (++questions > TOO_MANY_QUESTIONS) {
      throw lab.broken(
          KNOWS_THE_LATEST,
          "But the call centre has asked %d times and is not content.".formatted(questions));
    }
    Answer answer = answers.isEmpty() ? Answer.usual() : answers.remove();
    if (voyages.containsKey(voyage)) {
      Voyage seen = asOf(voyages.get(voyage), lab.clock().instant().minus(answer.behind()));
      lab.after(answer.takes(), () -> hear(file(seen)));
    }
  }

  private void hear(VoyageFile file) {
    lab.note("answered", file + "  -> call centre", "");
    callCentre.run("hear " + file, desk -> {
      desk.hear(file);
      look(desk);
    });
  }

  private static VoyageFile file(Voyage voyage) {
    return new VoyageFile(
        voyage.number(), voyage.version(), voyage.departure(), voyage.quay(), voyage.aboard());
  }

  private static Voyage asOf(Known known, Instant time) {
    Voyage seen = known.states.get(0).voyage();
    for (State state : known.states) {
      if (!state.since().isAfter(time)) {
        seen = state.voyage();
      }
    }
    return seen;
  }

  private static Voyage latest(Known known) {
    return known.states.get(known.states.size() - 1).voyage();
  }

  // What we see

  /** At each question, also at a repeated one. */
  void requireAskedAsItself() {
    lab.require(
        OWN_PERMISSION,
        askedAsFleet.isEmpty(),
        () -> "But it asked for %s as fleet.".formatted(askedAsFleet));
  }

  /** Whatever the call centre works with is not older than what it had, or was told of. */
  private void look(CallCentre desk) {
    voyages.forEach((voyage, known) -> look(voyage, known, desk));
  }

  private void look(String voyage, Known known, CallCentre desk) {
    long version = desk.file(voyage).map(VoyageFile::version).orElse(0L);
    if (version != known.shown) {
      String what = version == 0 ? "nothing" : "version " + version;
      lab.note("works", "with " + what + " of " + voyage, "call centre");
    }
    if (version != 0 && version < known.newest) {
      throw lab.broken(
          FILE_NEVER_GOES_BACK,
          "But the call centre went from version %d back to version %d."
              .formatted(known.newest, version));
    }
    if (version != 0 && version < known.told) {
      throw lab.broken(
          NOT_OLDER_THAN_TOLD,
          "But the call centre %s version %d, and was told of version %d before."
              .formatted(
                  version == known.shown ? "still works with" : "took up", version, known.told));
    }
    known.shown = version;
    known.newest = Math.max(known.newest, version);
  }

  void requireTheLatest() {
    voyages.values().forEach(known -> requireTheLatest(latest(known)));
  }

  private void requireTheLatest(Voyage latest) {
    Optional<VoyageFile> file = file(latest.number());
    lab.require(
        KNOWS_THE_LATEST,
        file.equals(Optional.of(file(latest))),
        () -> "But it works with %s of %s, and Fleet has version %d."
            .formatted(
                file.map(each -> "version " + each.version()).orElse("nothing"),
                latest.number(),
                latest.version()));
  }

  void requireNoFile() {
    Optional<VoyageFile> file = file("V-7");
    lab.require(
        OWN_PERMISSION,
        file.isEmpty(),
        () -> "But the call centre may not see V-7's file any more, and has it: %d people aboard."
            .formatted(file.orElseThrow().aboard().size()));
  }

  private Optional<VoyageFile> file(String voyage) {
    var seen = new ArrayList<Optional<VoyageFile>>();
    callCentre.run("look", desk -> seen.add(desk.file(voyage)));
    return seen.isEmpty() ? Optional.empty() : seen.get(0);
  }
}
