package workbook.lab;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;
import workbook.lab.Timeline.Entry;
import workbook.lab.Timeline.Weight;

/**
 * The lines of a timeline that a failure has room for. What went wrong comes first, the first time
 * above all; then how it ended, how it began, and what lies around a fault. What repeats itself is
 * shown once; what is left out is counted.
 */
final class Digest {

  /** @param stands for how many entries */
  private record Line(String text, Weight weight, int stands) {

    static Line of(Entry entry) {
      return new Line(clip(entry.text()), entry.weight(), 1);
    }
  }

  private static final int LONGEST = 96;
  private static final int LONGEST_REFRAIN = 6;

  private final List<Line> entries;
  private final int most;

  private Digest(List<Line> entries, int most) {
    this.entries = entries;
    this.most = most;
  }

  static List<String> of(List<Entry> all, int most) {
    List<Entry> telling =
        all.stream().filter(entry -> entry.weight() != Weight.LIGHT).toList();
    List<Line> lines =
        telling.size() <= most ? telling.stream().map(Line::of).toList() : withoutRefrains(telling);
    return new Digest(lines, most).lines();
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
        String text = "           ... the same %d more times, until %s ...".formatted(times, until);
        lines.add(new Line(text, Weight.NORMAL, times * length));
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
    order.addAll(faults);
    for (int distance = 1; distance <= last; distance++) {
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

  /** How many lines it takes to show these and to count what is left out between them. */
  private int height(TreeSet<Integer> kept) {
    int height = 0;
    int next = 0;
    for (int line : kept) {
      height += line > next ? 2 : 1;
      next = line + 1;
    }
    return next < entries.size() ? height + 1 : height;
  }

  /** A single line takes no more room than its count. */
  private void fillSmallGaps(TreeSet<Integer> kept) {
    for (int line = 0; line < entries.size(); line++) {
      boolean before = line == 0 || kept.contains(line - 1);
      boolean after = line == entries.size() - 1 || kept.contains(line + 1);
      if (before && after) {
        kept.add(line);
      }
    }
  }

  private List<String> text(TreeSet<Integer> kept) {
    var lines = new ArrayList<String>();
    int next = 0;
    for (int line : kept) {
      if (line > next) {
        lines.add(more(next, line));
      }
      lines.add(entries.get(line).text());
      next = line + 1;
    }
    if (next < entries.size()) {
      lines.add(more(next, entries.size()));
    }
    return lines;
  }

  private String more(int from, int to) {
    int count = entries.subList(from, to).stream().mapToInt(Line::stands).sum();
    return "           ... %d more %s ...".formatted(count, count == 1 ? "line" : "lines");
  }

  private static String clip(String line) {
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 3) + "...";
  }
}
