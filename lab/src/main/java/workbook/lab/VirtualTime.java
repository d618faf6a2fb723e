package workbook.lab;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.PriorityQueue;

/** A clock that stands still until it jumps to the next thing due. */
final class VirtualTime implements InstantSource {

  /** A Monday morning, before the first ferry. */
  static final Instant START = Instant.parse("2024-06-03T06:00:00Z");

  private final PriorityQueue<Due> agenda = new PriorityQueue<>();
  private Instant now = START;
  private long sequence;
  private int done;

  @Override
  public Instant instant() {
    return now;
  }

  Duration sinceStart() {
    return Duration.between(START, now);
  }

  void after(Duration delay, Runnable work) {
    agenda.add(new Due(now.plus(delay), sequence++, work));
  }

  /** Does the next thing that is due; false if there is none. */
  boolean advance() {
    return advanceUpTo(Instant.MAX);
  }

  /** Does the next thing that is due at or before this time; false if there is none. */
  boolean advanceUpTo(Instant latest) {
    Due next = agenda.peek();
    if (next == null || next.at.isAfter(latest)) {
      return false;
    }
    agenda.remove();
    if (++done > Limits.AGENDA) {
      throw new LabFailure(
          "This never ends: %,d things have fallen due and there is always one more."
              .formatted(Limits.AGENDA));
    }
    if (next.at.isAfter(now)) {
      now = next.at;
    }
    next.work.run();
    return true;
  }

  void jumpTo(Instant instant) {
    if (instant.isAfter(now)) {
      now = instant;
    }
  }

  private record Due(Instant at, long sequence, Runnable work) implements Comparable<Due> {
    @Override
    public int compareTo(Due other) {
      int byTime = at.compareTo(other.at);
      return byTime != 0 ? byTime : Long.compare(sequence, other.sequence);
    }
  }
}
