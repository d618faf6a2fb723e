package workbook.lab;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import workbook.lab.Timeline.Entry;
import workbook.lab.Timeline.Weight;

/**
 * The lines of a timeline that a failure has room for. The first fault comes first, then how it
 * ended, how it began, and lines that speak of what the failure speaks of; then the other faults,
 * and what lies around all these. What repeats itself is shown once; what is left out is counted.
 */
final class Digest {

  /**
   * @param stands for how many entries
   * @param again how often it comes again, or empty
   */
  private record Line(String text, Weight weight, int stands, String again, Set<String> words) {

    static Line of(Entry entry) {
      String text = entry.text();
      return new Line(clip(text), entry.weight(), 1, "", Digest.words(text));
    }

    Line andTheSame(int times, int length, String until) {
      String again = "the same %d more times, until %s".formatted(times, until);
      return new Line(text, weight, stands + times * length, again, words);
    }

    int height() {
      return again.isEmpty() ? 1 : 2;
    }
  }

  private static final int LONGEST = 96;
  private static final int LONGEST_REFRAIN = 6;
  private static final int MOST_TELLING = 3;
  private static final int FEW = 3;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+(?:[-#.][\\p{L}\\p{N}_]+)*");
  private static final Set<String> SMALL_WORDS = Set.of(
      "but", "and", "the", "was", "were", "has", "have", "had", "not", "now", "that", "this", "for",
      "from", "with", "there", "their", "one", "two", "all", "its", "than", "more", "min");

  private final List<Line> entries;
  private final Set<String> subject;
  private final int most;

  private Digest(List<Line> entries, Set<String> subject, int most) {
    this.entries = entries;
    this.subject = subject;
    this.most = most;
  }

  /** @param subject what the failure says; lines that say the same are wanted most */
  static List<String> of(List<Entry> all, String subject, int most) {
    List<Entry> telling =
        all.stream().filter(entry -> entry.weight() != Weight.LIGHT).toList();
    List<Line> lines =
        telling.size() <= most ? telling.stream().map(Line::of).toList() : withoutRefrains(telling);
    return new Digest(lines, words(subject), most).lines();
  }

  private static Set<String> words(String text) {
    var words = new TreeSet<String>();
    WORD.matcher(text)
        .results()
        .map(found -> found.group())
        .filter(word -> word.length() > 2 || word.chars().anyMatch(Character::isDigit))
        .map(word -> word.toLowerCase(Locale.ROOT))
        .filter(word -> !SMALL_WORDS.contains(word))
        .forEach(words::add);
    return words;
  }

  /** What happens again and again, at other times only, becomes one line. */
  private static List<Line> withoutRefrains(List<Entry> entries) {
    var lines = new ArrayList<Line>();
    int next = 0;
    while (next < entries.size()) {
      int length = refrainAt(next, entries);
      int times = length == 0 ? 0 : repeats(next, length, entries);
      for (int i = 0; i < Math.max(1, length); i++) {
        lines.add(Line.of(entries.get(next++)));
      }
      if (times > 0) {
        next += times * length;
        String until = entries.get(next - 1).when().strip();
        int last = lines.size() - 1;
        lines.set(last, lines.get(last).andTheSame(times, length, until));
      }
    }
    return lines;
  }

  /** How many entries from here on are repeated at once, the whole at least twice; 0 if none. */
  private static int refrainAt(int start, List<Entry> entries) {
    int best = 0;
    int covered = 0;
    for (int length = 1; length <= LONGEST_REFRAIN; length++) {
      int repeats = repeats(start, length, entries);
      if (repeats > 1 && repeats * length > covered) {
        best = length;
        covered = repeats * length;
      }
    }
    return best;
  }

  private static int repeats(int start, int length, List<Entry> entries) {
    int next = start + length;
    while (next < entries.size() && entries.get(next).repeats(entries.get(next - length))) {
      next++;
    }
    return (next - start) / length - 1;
  }

  private List<String> lines() {
    var kept = new TreeSet<Integer>();
    for (int line : byImportance()) {
      kept.add(line);
      if (height(kept) > most) {
        kept.remove(line);
      }
    }
    fillSmallGaps(kept);
    return text(kept);
  }

  private Collection<Integer> byImportance() {
    var order = new LinkedHashSet<Integer>();
    int last = entries.size() - 1;
    var faults = new ArrayList<Integer>();
    for (int i = 0; i <= last; i++) {
      if (entries.get(i).weight() == Weight.HEAVY) {
        faults.add(i);
      }
    }
    faults.stream().limit(1).forEach(order::add);
    order.add(last);
    order.add(0);
    List<Integer> telling = last < 0 ? List.of() : telling(List.copyOf(order));
    order.addAll(telling);
    order.addAll(faults);
    for (int distance = 1; distance <= last; distance++) {
      for (int line : telling) {
        order.add(line - distance);
      }
      for (int fault : faults) {
        order.add(fault - distance);
        order.add(fault + distance);
      }
      order.add(last - distance);
      order.add(distance);
    }
    order.removeIf(line -> line < 0 || line > last);
    return order;
  }

  /**
   * For each word of the failure that only few lines have, and none that is shown anyway: the last
   * of them.
   */
  private List<Integer> telling(Collection<Integer> shownAnyway) {
    var unsaid = new LinkedHashSet<>(subject);
    shownAnyway.forEach(line -> unsaid.removeAll(entries.get(line).words()));
    var telling = new ArrayList<Integer>();
    for (int few = 1; few <= FEW; few++) {
      for (String word : List.copyOf(unsaid)) {
        int[] having = IntStream.range(0, entries.size())
            .filter(line -> entries.get(line).words().contains(word))
            .toArray();
        if (having.length == few && unsaid.contains(word) && telling.size() < MOST_TELLING) {
          int line = having[few - 1];
          telling.add(line);
          unsaid.removeAll(entries.get(line).words());
        }
      }
    }
    return telling;
  }

  /** How many lines it takes to show these and to count what is left out between them. */
  private int height(TreeSet<Integer> kept) {
    int height = 0;
    int next = 0;
    boolean roomForCount = false;
    for (int line : kept) {
      height += line > next && !roomForCount ? 1 : 0;
      height += entries.get(line).height();
      roomForCount = entries.get(line).height() > 1;
      next = line + 1;
    }
    return next < entries.size() && !roomForCount ? height + 1 : height;
  }

  /** A single line takes no more room than its count. */
  private void fillSmallGaps(TreeSet<Integer> kept) {
    for (int line = 0; line < entries.size(); line++) {
      boolean before = line == 0 || kept.contains(line - 1);
      boolean after = line == entries.size() - 1 || kept.contains(line + 1);
      if (before && after && !kept.contains(line)) {
        kept.add(line);
        if (height(kept) > most) {
          kept.remove(line);
        }
      }
    }
  }

  private List<String> text(TreeSet<Integer> kept) {
    var lines = new ArrayList<String>();
    String again = "";
    int next = 0;
    for (int line : kept) {
      between(again, next, line).ifPresent(lines::add);
      lines.add(entries.get(line).text());
      again = entries.get(line).again();
      next = line + 1;
    }
    between(again, next, entries.size()).ifPresent(lines::add);
    return lines;
  }

  /** What stands between two lines: how often the first comes again, and what is left out. */
  private Optional<String> between(String again, int from, int to) {
    int count = entries.subList(from, to).stream().mapToInt(Line::stands).sum();
    String more = "%d more %s".formatted(count, count == 1 ? "line" : "lines");
    String text = again.isEmpty() || count == 0
        ? (count == 0 ? again : more)
        : again.replaceFirst(", until .*", "") + ", and " + more;
    return text.isEmpty() ? Optional.empty() : Optional.of("           ... " + text + " ...");
  }

  private static String clip(String line) {
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 3) + "...";
  }
}
