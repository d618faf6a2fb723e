package workbook.consistency;

import static workbook.consistency.ConsistencyRules.BOARD_GOES_ON;
import static workbook.consistency.ConsistencyRules.BOARD_IN_ORDER;
import static workbook.consistency.ConsistencyRules.BOARD_IS_HARDLY_BEHIND;
import static workbook.consistency.ConsistencyRules.BOARD_NEVER_BACK;
import static workbook.consistency.ConsistencyRules.BOARD_SAYS_HOW_OLD;
import static workbook.consistency.ConsistencyRules.BOARD_SHOWS_THE_NEWEST;
import static workbook.consistency.ConsistencyRules.BOARD_WAS_TRUE;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import workbook.consistency.fleet.FleetCounter;
import workbook.consistency.fleet.VoyageChanged;
import workbook.consistency.fleet.VoyageState;
import workbook.lab.Component;
import workbook.lab.Lab;
import workbook.ports.Message;
import workbook.ports.Unavailable;

/**
 * A pretend day in the hall: Fleet changes voyages and tells of it, and people look at the board.
 */
final class HallDay {

  static final String STATES = "voyage states";
  static final String NOTICES = "voyage changes";

  private static final String COUNTER = "fleet's counter";
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  /** What Fleet has said of a voyage, and how much of it the board has heard and shows. */
  private static final class Known {
    final List<VoyageState> states = new ArrayList<>();
    final List<Instant> since = new ArrayList<>();
    long heard;
    long shown;

    VoyageState latest() {
      return states.get(states.size() - 1);
    }
  }

  private final Lab lab;
  private final Component<DeparturesBoard> board;
  private final Map<String, Known> voyages = new LinkedHashMap<>();
  private final Map<String, VoyageState> sent = new HashMap<>();
  private boolean open = true;
  private boolean stuck;
  private boolean askedInVain;

  HallDay(Lab lab) {
    this.lab = lab;
    lab.peer(COUNTER, FleetCounter.class, this::asked);
    board = lab.component("board", w -> new DeparturesBoard(w.peer(FleetCounter.class)))
        .quiet();
    lab.platform().subscribe(STATES, board, this::hearState);
    lab.platform().subscribe(NOTICES, board, this::hearNotice);
  }

  // What happens

  /** From now on nobody answers at Fleet. Messages that have left arrive all the same. */
  void fleetIsAway() {
    lab.mishap("closed", COUNTER, "");
    open = false;
  }

  /** From now on whoever asks at Fleet gets no answer, and is not told so either. */
  void fleetKeepsPeopleWaiting() {
    lab.mishap("stuck", COUNTER, "");
    stuck = true;
  }

  /** The voyage is like this from now on, and Fleet tells it. */
  void says(String voyage, Instant departure, String quay) {
    says(new VoyageState(voyage, next(voyage), true, departure, quay, now()));
  }

  void withdraws(String voyage) {
    VoyageState last = voyages.get(voyage).latest();
    says(new VoyageState(voyage, next(voyage), false, last.departure(), last.quay(), now()));
  }

  private long next(String voyage) {
    return voyages.containsKey(voyage) ? voyages.get(voyage).states.size() + 1L : 1L;
  }

  void says(VoyageState state) {
    happened(state);
    lab.note("said", state.voyage() + " " + text(state), "fleet");
    tells(state);
  }

  /** These have happened in the order of their versions; Fleet tells them in this one. */
  void tells(List<VoyageState> happened, List<VoyageState> order) {
    happened.forEach(this::happened);
    order.forEach(this::tells);
  }

  private void happened(VoyageState state) {
    Known known = voyages.computeIfAbsent(state.voyage(), number -> new Known());
    known.states.add(state);
    known.since.add(now());
  }

  private void tells(VoyageState state) {
    String id = state.voyage() + "/" + state.version();
    sent.put(id, state);
    publish(NOTICES, id, "VoyageChanged", state.voyage());
    publish(STATES, id, "VoyageState", state.voyage());
  }

  private void publish(String topic, String id, String type, String voyage) {
    lab.platform().publish(topic, new Message(id, "fleet", type, voyage, id));
  }

  void after(int millis, Runnable work) {
    lab.after(Duration.ofMillis(millis), work);
  }

  void settles() {
    lab.settle();
    look();
  }

  private void hearState(DeparturesBoard board, Message message) {
    VoyageState state = sent.get(message.id());
    lab.note("heard", state.voyage() + " " + text(state), "board");
    board.on(state);
    Known known = voyages.get(state.voyage());
    known.heard = Math.max(known.heard, state.version());
    look(board, false);
  }

  private void hearNotice(DeparturesBoard board, Message message) {
    VoyageState state = sent.get(message.id());
    try {
      board.on(new VoyageChanged(state.voyage(), state.version()));
    } finally {
      look(board, false);
    }
  }

  private VoyageState asked(String voyage) {
    if (stuck) {
      lab.mishap("waits", "asked about " + voyage + ", and nobody answers", "board");
      throw lab.broken(
          BOARD_GOES_ON,
          "But it has asked about %s, and shows nothing new for as long as it waits."
              .formatted(voyage));
    }
    if (!open) {
      askedInVain = true;
      lab.mishap("in vain", "asked about " + voyage, "board");
      throw new Unavailable(COUNTER + " is closed");
    }
    lab.note("asked", "about " + voyage, "board");
    return voyages.get(voyage).latest();
  }

  // What we see

  /** Somebody in the hall looks at the board. */
  void look() {
    var outcome = board.run("show", shown -> look(shown, true));
    outcome.failure().ifPresent(failure -> {
      throw lab.broken(BOARD_GOES_ON, "But the board shows an error: " + failure);
    });
  }

  private void look(DeparturesBoard board, boolean aloud) {
    Map<String, Line> lines = new LinkedHashMap<>();
    board
        .lines()
        .forEach(line -> lab.require(
            BOARD_WAS_TRUE,
            lines.put(line.voyage(), line) == null,
            () -> "But there are two lines for " + line.voyage() + "."));
    lab.require(
        BOARD_IN_ORDER,
        List.copyOf(lines.values()).equals(inOrder(lines.values())),
        () -> "But it shows %s."
            .formatted(lines.values().stream()
                .map(line -> line.voyage() + " at " + CLOCK.format(line.departure()))
                .collect(Collectors.joining(", then "))));
    lines.forEach((voyage, line) -> {
      if (!voyages.containsKey(voyage)) {
        throw lab.broken(BOARD_WAS_TRUE, "But there is no voyage " + voyage + ".");
      }
    });
    voyages.forEach((voyage, known) -> look(voyage, known, lines.get(voyage), aloud));
  }

  private static List<Line> inOrder(Collection<Line> lines) {
    return lines.stream().sorted(Comparator.comparing(Line::departure)).toList();
  }

  private void look(String voyage, Known known, Line line, boolean aloud) {
    long version = line == null ? withoutLine(known) : version(voyage, known, line);
    if (aloud || version != known.shown) {
      lab.note("shows", voyage + " " + text(line) + behind(known, version), "board");
    }
    if (line != null && version < known.shown) {
      throw lab.broken(
          BOARD_NEVER_BACK,
          "But for %s it showed \"%s\", and then \"%s\" again."
              .formatted(voyage, text(state(known, known.shown)), text(line)));
    }
    if (aloud && version < known.heard || version < known.shown) {
      throw lab.broken(
          askedInVain ? BOARD_GOES_ON : BOARD_SHOWS_THE_NEWEST,
          "But it shows \"%s\" for %s, and has been told \"%s\"."
              .formatted(
                  text(line), voyage, text(state(known, Math.max(known.heard, known.shown)))));
    }
    known.shown = version;
  }

  /** The state that no line stands for: the beginning, or the first withdrawal that it can be. */
  private static long withoutLine(Known known) {
    long atLeast = Math.max(known.heard, known.shown);
    if (atLeast == 0) {
      return 0;
    }
    return known.states.stream()
        .filter(state -> !state.sails() && state.version() >= atLeast)
        .mapToLong(VoyageState::version)
        .min()
        .orElse(0);
  }

  private long version(String voyage, Known known, Line line) {
    List<VoyageState> alike = known.states.stream()
        .filter(state -> state.sails()
            && state.departure().equals(line.departure())
            && state.quay().equals(line.quay()))
        .toList();
    if (known.states.stream().anyMatch(state -> !state.sails() && line.equals(line(state)))) {
      throw lab.broken(
          BOARD_SHOWS_THE_NEWEST,
          "But it shows \"%s\" for %s, which was withdrawn.".formatted(text(line), voyage));
    }
    if (alike.isEmpty()) {
      throw lab.broken(
          BOARD_WAS_TRUE,
          "But it shows \"%s\" for %s, which was never so.".formatted(text(line), voyage));
    }
    return alike.stream()
        .filter(state -> state.told().equals(line.told()))
        .mapToLong(VoyageState::version)
        .max()
        .orElseThrow(() -> lab.broken(
            BOARD_SAYS_HOW_OLD,
            "But for %s it shows \"%s\" as told at %s, and Fleet told it at %s."
                .formatted(voyage, text(line), line.told(), alike.get(0).told())));
  }

  /** In calm weather, and a moment after Fleet has spoken. */
  void requireHardlyBehind() {
    look();
    voyages.forEach((voyage, known) -> lab.require(
        BOARD_IS_HARDLY_BEHIND,
        behind(known) == 0,
        () -> "But for %s it is %d ms behind, in calm weather.".formatted(voyage, behind(known))));
  }

  private static VoyageState state(Known known, long version) {
    return known.states.get((int) version - 1);
  }

  /** For how long the state that it shows has not been the last one. */
  private long behind(Known known) {
    return known.shown >= known.states.size()
        ? 0
        : Duration.between(known.since.get((int) known.shown), now()).toMillis();
  }

  private String behind(Known known, long version) {
    long before = known.shown;
    known.shown = version;
    long behind = behind(known);
    known.shown = before;
    return behind == 0 ? "" : "  (%,d ms behind)".formatted(behind);
  }

  private Instant now() {
    return lab.clock().instant();
  }

  private static Line line(VoyageState state) {
    return new Line(state.voyage(), state.departure(), state.quay(), state.told());
  }

  private static String text(VoyageState state) {
    return state.sails() ? CLOCK.format(state.departure()) + " " + state.quay() : "withdrawn";
  }

  private static String text(Line line) {
    return line == null ? "nothing" : CLOCK.format(line.departure()) + " " + line.quay();
  }
}
