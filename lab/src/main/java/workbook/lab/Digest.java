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
 * above all; then how it ended, how it began, and what lies around a fault. What is left out is
 * counted.
 */
final class Digest {

  private static final int LONGEST = 96;

  private final List<Entry> entries;
  private final int most;

  private Digest(List<Entry> entries, int most) {
    this.entries = entries;
    this.most = most;
  }

  static List<String> of(List<Entry> all, int most) {
    List<Entry> telling =
        all.stream().filter(entry -> entry.weight() != Weight.LIGHT).toList();
    return new Digest(telling, most).lines();
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
        lines.add(more(line - next));
      }
      lines.add(clip(entries.get(line).text()));
      next = line + 1;
    }
    if (next < entries.size()) {
      lines.add(more(entries.size() - next));
    }
    return lines;
  }

  private static String more(int count) {
    return "           ... %d more %s ...".formatted(count, count == 1 ? "line" : "lines");
  }

  private static String clip(String line) {
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 3) + "...";
  }
}
