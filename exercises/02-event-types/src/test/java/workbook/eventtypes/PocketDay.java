package workbook.eventtypes;

import static workbook.eventtypes.EventRules.COPY_NEVER_GOES_BACK;
import static workbook.eventtypes.EventRules.DELTAS_ARRIVE;
import static workbook.eventtypes.EventRules.DELTAS_WERE_TRUE;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import workbook.eventtypes.events.VoyageDelta;
import workbook.eventtypes.events.VoyageSnapshot;
import workbook.eventtypes.fleet.Voyage;
import workbook.lab.Component;
import workbook.lab.Lab;
import workbook.lab.Rule;
import workbook.ports.Message;

/** A pretend day of a pocket timetable: deltas come in, and the office answers with snapshots. */
final class PocketDay {

  static final String OFFICE = "fleet's office";

  private static final String TOPIC = "timetable changes";
  private static final String SNAPSHOT = "snapshot";
  private static final int TOO_MANY_QUESTIONS = 200;

  private final Lab lab;
  private final Announcer fleet = new Announcer();
  private final Component<PocketTimetable> pocket;
  private final Courier<PocketTimetable> courier;
  private final Watch watch;
  private final Map<String, List<Voyage>> voyages = new LinkedHashMap<>();
  private final Map<String, Long> sent = new HashMap<>();
  private int questions;
  private Duration snapshotTakes = Duration.ofMillis(10);

  PocketDay(Lab lab) {
    this(lab, DELTAS_WERE_TRUE);
  }

  /** A day on which a departure that was never so breaks this rule. */
  PocketDay(Lab lab, Rule wasTrue) {
    this.lab = lab;
    lab.peer(OFFICE, TimetableOffice.class, this::sendSnapshot);
    pocket =
        lab.component("the telephone", w -> new PocketTimetable(w.peer(TimetableOffice.class)));
    courier = new Courier<>(lab, pocket, this::on);
    watch = new Watch(lab, "the telephone", COPY_NEVER_GOES_BACK, wasTrue);
    lab.platform().subscribe(TOPIC, pocket, this::on);
  }

  /**
   * How long the office needs for a snapshot. It shows the voyage as it was when the question came:
   * no older than any delta that has arrived until then.
   */
  PocketDay snapshotTakes(int millis) {
    snapshotTakes = Duration.ofMillis(millis);
    return this;
  }

  /** The voyages have had these states, in order; nobody has heard of them yet. */
  PocketDay history(Voyage... states) {
    for (Voyage state : states) {
      isNow(state);
    }
    return this;
  }

  private void isNow(Voyage state) {
    watch.isNow(state);
    List<Voyage> states = voyages.computeIfAbsent(state.number(), number -> new ArrayList<>());
    if (states.size() < state.version()) {
      states.add(state);
    }
  }

  // What happens

  /** The voyages get these states, one after the other, and Fleet publishes a delta each time. */
  void publishes(Voyage... states) {
    for (Voyage state : states) {
      isNow(state);
      lab.platform().publish(TOPIC, delta(state));
    }
    lab.settle();
  }

  /** The deltas that lead to these states arrive, in this order. */
  void arrives(List<Voyage> states) {
    arrivesEvery(Duration.ZERO, states);
  }

  void arrives(Voyage... states) {
    arrives(List.of(states));
  }

  /** The same with a pause before each further one. */
  void arrivesEvery(Duration pause, List<Voyage> states) {
    for (int i = 0; i < states.size(); i++) {
      Message message = delta(states.get(i));
      lab.after(pause.multipliedBy(i), () -> courier.brings(message));
    }
    lab.settle();
  }

  /** A snapshot of this state arrives, which somebody else has asked for. */
  void arrivesSnapshot(Voyage state) {
    courier.brings(snapshot(state));
    lab.settle();
  }

  private void sendSnapshot(String voyage) {
    lab.note("asked", "for a snapshot of " + voyage, "the telephone");
    if (++questions > TOO_MANY_QUESTIONS) {
      throw lab.broken(
          DELTAS_ARRIVE,
          "But the telephone has asked for %d snapshots and is not content.".formatted(questions));
    }
    if (sent.containsKey(voyage)) {
      int version = sent.get(voyage).intValue();
      Message snapshot = snapshot(voyages.get(voyage).get(version - 1));
      lab.after(snapshotTakes, () -> courier.brings(snapshot));
    }
  }

  /** What Fleet says of the step to this state. */
  Message delta(Voyage state) {
    Voyage before =
        state.version() == 1 ? null : voyages.get(state.number()).get((int) state.version() - 2);
    String id = state.number() + "/" + state.version();
    return Wire.message(id, state.number(), fleet.delta(before, state));
  }

  private Message snapshot(Voyage state) {
    String id = SNAPSHOT + " " + state.number() + "/" + state.version();
    return Wire.message(id, state.number(), fleet.snapshot(state));
  }

  private void on(PocketTimetable pocket, Message message) {
    String[] id = message.id().split("/");
    sent.merge(message.key(), Long.valueOf(id[1]), Math::max);
    if (message.id().startsWith(SNAPSHOT)) {
      pocket.on(Wire.read(message, VoyageSnapshot.class));
    } else {
      pocket.on(Wire.read(message, VoyageDelta.class));
    }
    voyages.keySet().forEach(voyage -> watch.sees(voyage, pocket.departure(voyage)));
  }

  // What we see

  void requireTheLatest(Rule rule) {
    watch.requireTheLatest(rule);
  }

  void requireTheLatestOf(String voyage, Rule rule) {
    watch.requireTheLatestOf(voyage, rule);
  }
}
