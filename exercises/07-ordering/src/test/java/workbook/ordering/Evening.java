package workbook.ordering;

import java.util.List;
import java.util.stream.IntStream;
import workbook.ordering.domain.BerthTaken;
import workbook.ordering.domain.Change;
import workbook.ordering.domain.PassengerMoved;

/** What has happened at the counters, on Friday's and on Saturday's voyage. */
final class Evening {

  static final String FRIDAY = "F-7";
  static final String SATURDAY = "S-7";

  static final Announcement ANNA_TAKES_12 = friday(1, new BerthTaken(12, "Anna"));
  static final Announcement ANNA_MOVES_TO_14 = friday(2, new PassengerMoved(12, 14));
  static final Announcement BEN_TAKES_12 = friday(3, new BerthTaken(12, "Ben"));
  static final Announcement CLEO_TAKES_15 = friday(4, new BerthTaken(15, "Cleo"));
  static final Announcement CLEO_MOVES_TO_16 = friday(5, new PassengerMoved(15, 16));

  static final List<Announcement> ON_FRIDAY =
      List.of(ANNA_TAKES_12, ANNA_MOVES_TO_14, BEN_TAKES_12);

  static final Announcement DAN_TAKES_12 = saturday(1, new BerthTaken(12, "Dan"));
  static final Announcement DAN_MOVES_TO_15 = saturday(2, new PassengerMoved(12, 15));
  static final Announcement EVA_TAKES_12 = saturday(3, new BerthTaken(12, "Eva"));

  private Evening() {}

  static Announcement friday(long number, Change change) {
    return new Announcement(FRIDAY, number, change);
  }

  static Announcement saturday(long number, Change change) {
    return new Announcement(SATURDAY, number, change);
  }

  /** Somebody takes a berth and then moves from one berth to the next, so many times in all. */
  static List<Announcement> restless(String voyage, String passenger, int changes) {
    return IntStream.rangeClosed(1, changes)
        .mapToObj(number -> new Announcement(
            voyage,
            number,
            number == 1 ? new BerthTaken(1, passenger) : new PassengerMoved(number - 1, number)))
        .toList();
  }
}
