package workbook.saga;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import workbook.saga.messages.Command.BookCrossing;

/**
 * What Booking knows about one passenger's wish to cross. A value: whoever changes it gets another.
 *
 * @param wish what the passenger asked for
 * @param askedAt when
 * @param progress how far it is
 * @param parts what we have been told that there is
 */
record Saga(BookCrossing wish, Instant askedAt, Progress progress, Set<Part> parts) {

  /** What a crossing is made of. */
  enum Part {
    BERTH,
    MONEY,
    TICKET
  }

  String booking() {
    return wish.booking();
  }

  Saga with(Progress other) {
    return new Saga(wish, askedAt, other, parts);
  }

  Saga with(Part part) {
    var more = EnumSet.of(part);
    more.addAll(parts);
    return new Saga(wish, askedAt, progress, more);
  }

  Saga without(Part part) {
    var fewer = EnumSet.noneOf(Part.class);
    fewer.addAll(parts);
    fewer.remove(part);
    return new Saga(wish, askedAt, progress, fewer);
  }
}
