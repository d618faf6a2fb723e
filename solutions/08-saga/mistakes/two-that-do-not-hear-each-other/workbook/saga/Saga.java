package workbook.saga;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import workbook.saga.messages.Command.BookCrossing;

/**
 * What Booking knows about one passenger's wish to cross. A value: whoever changes it gets another.
 *
 * @param wish what the passenger asked for
 * @param askedAt when
 * @param progress how far it is
 * @param parts what there may be: from the moment we ask for it until we hear that it is not there
 * @param heard of what we have been told that it is there
 */
record Saga(
    BookCrossing wish, Instant askedAt, Progress progress, Set<Part> parts, Set<Part> heard) {

  /** What a crossing is made of, in the order in which it is asked for. */
  enum Part {
    BERTH,
    MONEY,
    TICKET
  }

  String booking() {
    return wish.booking();
  }

  /** What was asked for last, and is to be taken back first. */
  Part last() {
    return Collections.max(parts);
  }

  /** Whether it is the answer to this that we wait for. */
  boolean waitsFor(Part part) {
    return progress == Progress.UNDER_WAY && parts.contains(part) && !heard.contains(part);
  }

  Saga heard(Part part) {
    var more = EnumSet.of(part);
    more.addAll(heard);
    return new Saga(wish, askedAt, progress, parts, more);
  }

  Saga with(Progress other) {
    return new Saga(wish, askedAt, other, parts, heard);
  }

  Saga with(Part part) {
    var more = EnumSet.of(part);
    more.addAll(parts);
    return new Saga(wish, askedAt, progress, more, heard);
  }

  Saga without(Part part) {
    var fewer = EnumSet.noneOf(Part.class);
    fewer.addAll(parts);
    fewer.remove(part);
    return new Saga(wish, askedAt, progress, fewer, heard);
  }
}
