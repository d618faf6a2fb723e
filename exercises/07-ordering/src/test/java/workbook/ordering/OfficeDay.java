package workbook.ordering;

import static workbook.ordering.OrderingRules.EACH_NUMBER_ONCE;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import workbook.lab.Component;
import workbook.lab.Database;
import workbook.lab.Lab;
import workbook.lab.Outcome;
import workbook.lab.Rule;

/** A pretend day at the counters of Booking: who is there, and what was announced. */
final class OfficeDay {

  private static final int BERTHS = 20;
  private static final int ATTEMPTS = 5;

  private final Lab lab;
  private final Database database;
  private final Set<String> voyages = new LinkedHashSet<>();
  private int clerks;

  /** These voyages are on sale, with all berths free. */
  OfficeDay(Lab lab, String... onSale) {
    this.lab = lab;
    this.database = lab.database("booking", BookingSchema.SQL + BerthOffice.schema());
    for (String voyage : onSale) {
      voyages.add(voyage);
      for (int berth = 12; berth < 12 + BERTHS / 4; berth++) {
        database.change(
            "insert into berth (voyage, berth, passenger) values (?, ?, null)", voyage, berth);
      }
    }
  }

  // Who is there

  /** One more counter; all of them use the same database. */
  Component<BerthOffice> counter() {
    clerks++;
    return lab.component("counter " + clerks, w -> new BerthOffice(w.database()));
  }

  // What happens

  /** What a passenger asks for at a counter. */
  interface Wish {
    boolean at(BerthOffice office);
  }

  /** One wish at one counter; where nothing is certain, the clerk tries again. */
  void fulfils(Component<BerthOffice> counter, String wish, Wish what) {
    lab.note("asked", wish, counter.name());
    tryAgain(counter, wish, what, counter.run(wish, what::at));
  }

  /** Two wishes at two counters at the same moment; both clerks try again if need be. */
  void fulfilsSideBySide(
      Component<BerthOffice> one,
      String wish,
      Wish what,
      Component<BerthOffice> other,
      String otherWish,
      Wish otherWhat) {
    lab.note("asked", wish, one.name());
    lab.note("asked", otherWish, other.name());
    List<Outcome> outcomes =
        lab.sideBySide(one.task(wish, what::at), other.task(otherWish, otherWhat::at));
    tryAgain(one, wish, what, outcomes.get(0));
    tryAgain(other, otherWish, otherWhat, outcomes.get(1));
  }

  private void tryAgain(Component<BerthOffice> counter, String wish, Wish what, Outcome outcome) {
    Outcome latest = outcome;
    for (int attempt = 2; !latest.done(); attempt++) {
      if (attempt > ATTEMPTS) {
        Exception failure = latest.exception();
        throw lab.broken(
            OrderingRules.COUNTERS_WORK,
            "But " + counter.name() + " failed " + ATTEMPTS + " times, at last with: " + failure);
      }
      lab.note("asked", wish + " (again)", counter.name());
      latest = counter.run(wish, what::at);
    }
  }

  // What we see

  /** Read by their numbers, the announcements of each voyage lead to the berths as they are. */
  void requireTold(Rule rule) {
    for (String voyage : voyages) {
      requireNumbersWithoutGap(voyage);
      var told = new TreeMap<Integer, String>();
      var story = new ArrayList<String>();
      for (Announcement announcement : announcements(voyage)) {
        ListModel.apply(told, announcement.change());
        story.add(announcement.change().toString());
      }
      TreeMap<Integer, String> berths = berths(voyage);
      lab.require(
          rule,
          told.equals(berths),
          () -> "But the announcements of %s say: %s. That makes %s, and at the counter it is %s."
              .formatted(
                  voyage, String.join("; ", story), ListModel.text(told), ListModel.text(berths)));
    }
  }

  private void requireNumbersWithoutGap(String voyage) {
    List<Long> numbers =
        database
            .rows("select number from announcement where voyage = ? order by number", voyage)
            .stream()
            .map(row -> ((Number) row.get("number")).longValue())
            .toList();
    lab.require(
        EACH_NUMBER_ONCE,
        numbers.equals(LongStream.rangeClosed(1, numbers.size()).boxed().toList()),
        () -> "But the announcements of %s have the numbers %s."
            .formatted(
                voyage, numbers.stream().map(String::valueOf).collect(Collectors.joining(", "))));
  }

  /** Somebody has this berth: a positive control. */
  void requireBerth(Rule rule, String voyage, int berth, String passenger) {
    TreeMap<Integer, String> berths = berths(voyage);
    lab.require(
        rule,
        passenger.equals(berths.get(berth)),
        () -> "But berth %d of %s is not %s's: at the counter it is %s."
            .formatted(berth, voyage, passenger, ListModel.text(berths)));
  }

  private List<Announcement> announcements(String voyage) {
    return database
        .rows("select text from announcement where voyage = ? order by number", voyage)
        .stream()
        .map(row -> Announcements.parse((String) row.get("text")))
        .toList();
  }

  private TreeMap<Integer, String> berths(String voyage) {
    var berths = new TreeMap<Integer, String>();
    database
        .rows(
            "select berth, passenger from berth where voyage = ? and passenger is not null", voyage)
        .forEach(row ->
            berths.put(((Number) row.get("berth")).intValue(), (String) row.get("passenger")));
    return berths;
  }
}
