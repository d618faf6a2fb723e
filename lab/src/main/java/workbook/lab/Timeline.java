package workbook.lab;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Everything that happened in one trial, in order, one line each. */
public final class Timeline {

  /**
   * One thing that happened.
   *
   * @param at since the start of the trial, in virtual time
   * @param verb what happened, in the past tense
   * @param what to which message or with which effect
   * @param from who did it
   * @param to to whom, or empty where it concerns nobody else
   * @param place where, such as a database; not in the text, for the picture, and may be empty
   * @param weight how much a reader needs it; light ones are left out of a long failure first
   */
  public record Entry(
      Duration at,
      String verb,
      String what,
      String from,
      String to,
      String place,
      Weight weight) {

    private static final Duration A_WHILE = Duration.ofMinutes(10);

    String text() {
      return "%s  %-11s %s".formatted(when(), verb, whoAndWhat()).stripTrailing();
    }

    /** In milliseconds as long as people can read them; later in days and hours. */
    private String when() {
      return at.compareTo(A_WHILE) < 0
          ? "%6d ms".formatted(at.toMillis())
          : "%2dd %02d:%02d".formatted(at.toDays(), at.toHoursPart(), at.toMinutesPart());
    }

    /** Somebody alone: {@code desk: what}. On its way: {@code what  desk -> broker}. */
    private String whoAndWhat() {
      if (to.isEmpty()) {
        return from.isEmpty() || what.isEmpty() ? from + what : from + ": " + what;
      }
      String path = from.isEmpty() ? "-> " + to : from + " -> " + to;
      return what.isEmpty() ? path : what + "  " + path;
    }
  }

  /** What somebody in a timeline is. */
  enum Role {
    OUTSIDE,
    TOPIC,
    COMPONENT,
    PEER,
    DATABASE
  }

  /** How much a line matters to somebody who reads a failure. */
  public enum Weight {
    /** Looking without touching: reads, the clock. Only in the picture. */
    LIGHT,
    /** An effect: a commit, a publication, a delivery. */
    NORMAL,
    /** What went wrong: a fault, a crash. Never left out. */
    HEAVY
  }

  private static final Pattern RANDOM_ID =
      Pattern.compile("[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}");
  private static final int LONGEST = 96;

  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, String> aliases = new HashMap<>();
  private final Map<String, Role> cast = new LinkedHashMap<>();

  void add(
      Duration at,
      String verb,
      String what,
      String from,
      String to,
      String place,
      Weight weight) {
    entries.add(new Entry(at, verb, tame(what), from, to, place, weight));
  }

  /** Says what somebody is, for the picture. */
  void introduce(String name, Role role) {
    cast.putIfAbsent(name, role);
  }

  /** Who was introduced, in that order. */
  Map<String, Role> cast() {
    return Collections.unmodifiableMap(cast);
  }

  public List<Entry> entries() {
    return Collections.unmodifiableList(entries);
  }

  /** The whole timeline, light lines included. The same trial gives the same text. */
  public String text() {
    var text = new StringBuilder();
    entries.forEach(entry -> text.append(entry.text()).append('\n'));
    return text.toString();
  }

  /**
   * The lines that a failure shows: no light ones, long ones clipped, and at most {@code most} of
   * them; what is too long is cut in the middle, but no fault or crash is left out if it fits.
   */
  public List<String> digest(int most) {
    List<Entry> telling =
        entries.stream().filter(entry -> entry.weight() != Weight.LIGHT).toList();
    if (telling.size() <= most) {
      return telling.stream().map(entry -> clip(entry.text())).toList();
    }
    return cutInTheMiddle(telling, most);
  }

  /** Keeps the first divergence and the end; what lies before or between is counted only. */
  private static List<String> cutInTheMiddle(List<Entry> telling, int most) {
    int size = telling.size();
    int tail = most / 3;
    int head = most - 2 - tail;
    int firstFault = 0;
    while (firstFault < size && telling.get(firstFault).weight() != Weight.HEAVY) {
      firstFault++;
    }
    boolean faultWouldBeCut = firstFault >= head && firstFault < size - tail;
    int from = faultWouldBeCut ? Math.min(firstFault - head + 2, size - tail - head) : 0;
    var lines = new ArrayList<String>();
    if (from > 0) {
      lines.add(more(from));
    }
    telling.subList(from, from + head).forEach(entry -> lines.add(clip(entry.text())));
    int skipped = size - tail - from - head;
    if (skipped > 0) {
      lines.add(more(skipped));
    }
    telling.subList(size - tail, size).forEach(entry -> lines.add(clip(entry.text())));
    return lines;
  }

  private static String more(int count) {
    return "           ... %d more %s ...".formatted(count, count == 1 ? "line" : "lines");
  }

  private static String clip(String line) {
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 3) + "...";
  }

  /** Gives random ids stable names, so that a component may draw them and lines stay the same. */
  private String tame(String text) {
    return RANDOM_ID
        .matcher(text)
        .replaceAll(
            found ->
                aliases.computeIfAbsent(found.group(), id -> "random-" + (aliases.size() + 1)));
  }
}
