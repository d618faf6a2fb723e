package workbook.saga;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import workbook.saga.messages.Command.BookCrossing;

/** What Booking knows about one passenger's wish to cross, after so many entries. */
record Saga(BookCrossing wish, Instant askedAt, Progress progress, Set<Part> parts, int entries) {

  /** What a crossing is made of, in the order in which it is asked for. */
  enum Part {
    BERTH,
    MONEY,
    TICKET
  }

  Saga(BookCrossing wish, Instant askedAt, Progress progress, Set<Part> parts) {
    this(wish, askedAt, progress, parts, 0);
  }

  String booking() {
    return wish.booking();
  }

  Part last() {
    return Collections.max(parts);
  }

  boolean waitsFor(Part part) {
    return progress == Progress.UNDER_WAY && last() == part;
  }

  Saga with(Progress other) {
    return new Saga(wish, askedAt, other, parts, entries);
  }

  Saga with(Part part) {
    var more = EnumSet.of(part);
    more.addAll(parts);
    return new Saga(wish, askedAt, progress, more, entries);
  }

  Saga without(Part part) {
    var fewer = EnumSet.noneOf(Part.class);
    fewer.addAll(parts);
    fewer.remove(part);
    return new Saga(wish, askedAt, progress, fewer, entries);
  }
}
