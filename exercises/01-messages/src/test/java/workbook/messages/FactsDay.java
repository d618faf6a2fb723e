package workbook.messages;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import workbook.lab.Lab;
import workbook.lab.Rule;
import workbook.messages.BookingDay.Told;
import workbook.messages.domain.BookingCommand;

/** A day at the booking desk, seen by those who read what it tells. */
final class FactsDay {

  private final Lab lab;
  private final BookingDay day;

  /** Both ferries have berths enough. */
  FactsDay(Lab lab) {
    this.lab = lab;
    this.day = BookingDay.ofTelling(lab);
    day.sells(BookingDay.FRIDAY, 5);
    day.sells(BookingDay.SUNDAY, 5);
  }

  // What happens

  void asks(BookingCommand command) {
    day.asks(command);
    day.requireYes(MessageRules.SOLD_IF_FREE, command);
  }

  void passes(Duration time) {
    day.passes(time);
  }

  /** Somebody who reads the facts tries to change whatever can be got hold of. */
  void aReaderScribblesOnEverything() {
    for (Told each : day.told()) {
      for (String done : Scribbler.scribblesOn(each.event())) {
        lab.note("scribbled", each.name() + ": " + done, "a reader");
        requireReadsAsTold(each, done);
      }
    }
  }

  private void requireReadsAsTold(Told each, String done) {
    lab.require(
        MessageRules.NO_READER_CHANGES_IT,
        Reading.difference(each.reading(), Reading.of(each.event())).isEmpty(),
        () -> "But a reader of %s %s, and it worked.".formatted(each.name(), done));
  }

  // What we see

  void requireTaken(Rule rule, String voyage, BookingCommand command, int berths) {
    day.requireTaken(rule, voyage, command, berths);
  }

  /** What was told reads today as it read then. */
  void requireEverythingReadsAsTold() {
    for (Told each : day.told()) {
      Reading.difference(each.reading(), Reading.of(each.event())).ifPresent(difference -> {
        throw lab.broken(
            MessageRules.STAYS_AS_TOLD,
            "But %s was told with %s, and now it says %s."
                .formatted(each.name(), difference.was(), difference.is()));
      });
    }
  }

  void requireNamesInThePastTense() {
    for (Told each : day.told()) {
      lab.require(
          MessageRules.PAST_TENSE,
          PastTense.in(each.name()),
          () -> "But one is named %s. Has that happened, or is it to be done?"
              .formatted(each.name()));
    }
  }

  void requireTimesOfTheDesksClock() {
    for (Told each : day.told()) {
      Instant stamp = each.event().occurredAt();
      lab.require(
          MessageRules.DESKS_CLOCK,
          each.at().equals(stamp),
          () -> "But %s was told when the desk's clock showed %s, and says %s."
              .formatted(each.name(), each.at(), Clocks.inWords(stamp, each.at())));
    }
  }

  void requireToldAtLeast(int facts) {
    int count = day.told().size();
    lab.require(
        MessageRules.A_NEW_FACT,
        count >= facts,
        () -> "But only %d of %d was told.".formatted(count, facts));
  }

  int told() {
    return day.told().size();
  }

  /** Each of these stands somewhere in what was told after the first so many facts. */
  void requireToldOf(int after, String... words) {
    var values = new ArrayList<String>();
    List<Told> told = day.told().subList(after, day.told().size());
    told.forEach(each -> values.addAll(Reading.values(each.event())));
    String names = told.stream().map(Told::name).distinct().collect(Collectors.joining(", "));
    for (String word : words) {
      lab.require(
          MessageRules.SAYS_WHAT_HAPPENED,
          values.contains(word),
          () -> "But nothing in %s mentions %s.".formatted(names, word));
    }
  }

  void requireToldOfFares(long... fares) {
    day.requireToldOfFares(MessageRules.SAYS_WHAT_HAPPENED, fares);
  }
}
