package workbook.eventtypes;

import static workbook.eventtypes.EventRules.COPY_ARRIVES;
import static workbook.eventtypes.EventRules.COPY_NEVER_GOES_BACK;
import static workbook.eventtypes.EventRules.COPY_WAS_TRUE;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import workbook.eventtypes.events.VoyageSnapshot;
import workbook.eventtypes.fleet.Voyage;
import workbook.lab.Component;
import workbook.lab.Lab;
import workbook.lab.Rule;
import workbook.ports.Message;

/** A pretend day at the departures board: snapshots come in, people look up. */
final class BoardDay {

  private static final String TOPIC = "timetable";

  private final Lab lab;
  private final Announcer fleet = new Announcer();
  private final Component<DeparturesBoard> board;
  private final Courier<DeparturesBoard> courier;
  private final Watch watch;
  private List<Voyage> voyages = List.of();

  BoardDay(Lab lab) {
    this.lab = lab;
    board = lab.component("the board", w -> new DeparturesBoard());
    courier = new Courier<>(lab, board, this::on);
    watch = new Watch(lab, "the board", COPY_NEVER_GOES_BACK, COPY_WAS_TRUE);
    lab.platform().subscribe(TOPIC, board, this::on);
  }

  /** These are all the states that the voyages have had, in order. */
  BoardDay history(Voyage... states) {
    voyages = List.of(states);
    voyages.forEach(watch::isNow);
    return this;
  }

  // What happens

  /** Fleet publishes each of these states in a message of its own. */
  void publishes(Voyage... states) {
    for (Voyage state : states) {
      lab.platform().publish(TOPIC, message(List.of(state)));
    }
    lab.settle();
  }

  /** This arrives, one message after the other. */
  void arrives(Voyage... states) {
    arrives(Arrays.stream(states).map(List::of).toList());
  }

  /** This arrives, each message with several snapshots. */
  void arrives(List<List<Voyage>> batches) {
    batches.forEach(batch -> courier.brings(message(batch)));
    lab.settle();
  }

  private Message message(List<Voyage> states) {
    String id = states.stream()
        .map(state -> state.number() + "/" + state.version())
        .collect(Collectors.joining("+"));
    return Wire.batch(
        id, VoyageSnapshot.class, states.stream().map(fleet::snapshot).toList());
  }

  private void on(DeparturesBoard board, Message message) {
    board.on(Wire.readBatch(message, VoyageSnapshot.class));
    for (String voyage : List.of("V-7", "V-8")) {
      if (voyages.stream().anyMatch(state -> state.number().equals(voyage))) {
        watch.sees(
            voyage,
            board.departures().stream()
                .filter(each -> each.voyage().equals(voyage))
                .findFirst());
      }
    }
  }

  // What we see

  void requireTheLatest() {
    requireTheLatest(COPY_ARRIVES);
  }

  void requireTheLatest(Rule rule) {
    watch.requireTheLatest(rule);
  }
}
