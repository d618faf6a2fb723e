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
 * @param isUnsure whether we wait to hear if the last of the parts is there
 * @param parts what there may be: from the moment we ask for it until we hear that it is not there
 */
record Saga(
    BookCrossing wish, Instant askedAt, Progress progress, Set<Part> parts, boolean isUnsure) {

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
    return progress == Progress.UNDER_WAY && last() == part;
  }

  Saga unsure() {
    return new Saga(wish, askedAt, Progress.GOING_BACK, parts, true);
  }

  Saga sure() {
    return new Saga(wish, askedAt, progress, parts, false);
  }

  Saga with(Progress other) {
    return new Saga(wish, askedAt, other, parts, isUnsure);
  }

  Saga with(Part part) {
    var more = EnumSet.of(part);
    more.addAll(parts);
    return new Saga(wish, askedAt, progress, more, isUnsure);
  }

  Saga without(Part part) {
    var fewer = EnumSet.noneOf(Part.class);
    fewer.addAll(parts);
    fewer.remove(part);
    return new Saga(wish, askedAt, progress, fewer, isUnsure);
  }
}
