package workbook.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A timeline as a drawing: who takes part, from left to right, and what happened between them, from
 * top to bottom.
 */
final class Drawing {

  /** How a thing that happened is drawn. */
  enum Shape {
    /** From one to another. */
    ARROW,
    /** From one to another, and it did not get there. */
    LOST,
    /** At one of them. */
    NOTE,
    /** At one of them, which ends there. */
    CRASH
  }

  /**
   * One thing that happened.
   *
   * @param from a lifeline's number
   * @param to a lifeline's number; the same where nobody else takes part
   */
  record Stroke(Shape shape, int from, int to, String label, Timeline.Entry entry) {}

  /** Somebody who takes part. */
  record Lifeline(String name, Timeline.Role role) {}

  private static final String OUTSIDE = "outside";
  private static final String BROKER = "broker";
  private static final Set<String> LOST =
      Set.of("unavailable", "rejected", "lost", "no answer", "ack lost");
  private static final Set<String> AT_THE_BROKER =
      Set.of("delayed", "held back", "doubled", "gave up");

  private final List<Lifeline> lifelines = new ArrayList<>();
  private final List<Stroke> strokes = new ArrayList<>();
  private final Map<String, Timeline.Role> cast;

  private Drawing(Map<String, Timeline.Role> cast) {
    this.cast = cast;
  }

  static Drawing of(Timeline timeline) {
    var drawing = new Drawing(timeline.cast());
    drawing.findLifelines(timeline.entries());
    timeline.entries().forEach(drawing::add);
    return drawing;
  }

  List<Lifeline> lifelines() {
    return lifelines;
  }

  List<Stroke> strokes() {
    return strokes;
  }

  /** In the order of roles, whoever has a part in what happened. */
  private void findLifelines(List<Timeline.Entry> entries) {
    var found = new ArrayList<Lifeline>();
    for (Timeline.Entry entry : entries) {
      for (String name : List.of(start(entry), end(entry))) {
        var lifeline = new Lifeline(name, role(name));
        if (!found.contains(lifeline)) {
          found.add(lifeline);
        }
      }
    }
    for (Timeline.Role role : Timeline.Role.values()) {
      found.stream().filter(one -> one.role() == role).forEach(lifelines::add);
    }
  }

  private Timeline.Role role(String name) {
    return name.equals(BROKER)
        ? Timeline.Role.TOPIC
        : cast.getOrDefault(name, Timeline.Role.OUTSIDE);
  }

  private void add(Timeline.Entry entry) {
    int from = number(start(entry));
    int to = number(end(entry));
    strokes.add(new Stroke(shape(entry, from, to), from, to, label(entry), entry));
  }

  private int number(String name) {
    return lifelines.indexOf(new Lifeline(name, role(name)));
  }

  private static Shape shape(Timeline.Entry entry, int from, int to) {
    if (entry.verb().equals("crashed")) {
      return Shape.CRASH;
    }
    if (from == to) {
      return Shape.NOTE;
    }
    boolean lost = entry.weight() == Timeline.Weight.HEAVY && LOST.contains(entry.verb());
    return lost ? Shape.LOST : Shape.ARROW;
  }

  private static String label(Timeline.Entry entry) {
    if (entry.verb().equals("crashed")) {
      return "crashed " + entry.what().replaceFirst("^.*?, (?=before|after)", "");
    }
    return (entry.verb() + " " + entry.what()).strip();
  }

  private String start(Timeline.Entry entry) {
    if (AT_THE_BROKER.contains(entry.verb())) {
      return BROKER;
    }
    if (entry.from().isEmpty()) {
      return entry.place().isEmpty() ? OUTSIDE : known(entry.place());
    }
    return known(entry.from());
  }

  private String end(Timeline.Entry entry) {
    if (AT_THE_BROKER.contains(entry.verb())) {
      return BROKER;
    }
    if (!entry.to().isEmpty()) {
      return known(entry.to());
    }
    return entry.place().isEmpty() ? start(entry) : known(entry.place());
  }

  /** Topics live at the broker. */
  private String known(String name) {
    return cast.get(name) == Timeline.Role.TOPIC ? BROKER : name;
  }

  /** What a lifeline is, in words; empty where its name says it. */
  static String describe(Lifeline lifeline) {
    return switch (lifeline.role()) {
      case DATABASE -> "database";
      case COMPONENT, PEER -> lifeline.role().name().toLowerCase(Locale.ROOT);
      case TOPIC, OUTSIDE -> "";
    };
  }
}
