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
      Duration at, String verb, String what, String from, String to, String place, Weight weight) {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final Duration AN_HOUR = Duration.ofHours(1);

    String text() {
      return "%s  %-11s %s".formatted(when(), verb, whoAndWhat()).stripTrailing();
    }

    /** In milliseconds as long as people can read them; later in minutes, in days and hours. */
    String when() {
      if (at.compareTo(A_MINUTE) < 0) {
        return "%6d ms".formatted(at.toMillis());
      }
      return at.compareTo(AN_HOUR) < 0
          ? "%2d:%02d min".formatted(at.toMinutes(), at.toSecondsPart())
          : "%2dd %02d:%02d".formatted(at.toDays(), at.toHoursPart(), at.toMinutesPart());
    }

    /** Whether the other one says the same of another time. */
    boolean repeats(Entry other) {
      return weight == other.weight
          && verb.equals(other.verb)
          && whoAndWhat().equals(other.whoAndWhat());
    }

    /** Somebody alone: {@code desk: what}. On its way: {@code what desk -> broker}. */
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

  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, String> aliases = new HashMap<>();
  private final Map<String, Role> cast = new LinkedHashMap<>();

  void add(
      Duration at, String verb, String what, String from, String to, String place, Weight weight) {
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
   * them. The first fault or crash is always among them; what is left out is counted.
   */
  public List<String> digest(int most) {
    return digest("", most);
  }

  /** The same for a failure that says this; lines that speak of the same come early. */
  List<String> digest(String breach, int most) {
    return Digest.of(entries, breach, most);
  }

  /** Gives random ids stable names, so that a component may draw them and lines stay the same. */
  private String tame(String text) {
    return RANDOM_ID
        .matcher(text)
        .replaceAll(found ->
            aliases.computeIfAbsent(found.group(), id -> "random-" + (aliases.size() + 1)));
  }
}
