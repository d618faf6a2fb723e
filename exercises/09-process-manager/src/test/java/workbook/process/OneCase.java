package workbook.process;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import workbook.lab.Rule;
import workbook.lab.RuleBroken;
import workbook.process.domain.Command;
import workbook.process.domain.Command.CloseCase;
import workbook.process.domain.Command.OfferVoyage;
import workbook.process.domain.Command.RefundFare;
import workbook.process.domain.Command.SayTooLate;
import workbook.process.domain.Command.SetDeadline;
import workbook.process.domain.Command.TakeBerth;
import workbook.process.domain.Decider;
import workbook.process.domain.Decision;
import workbook.process.domain.News;
import workbook.process.domain.News.BerthTaken;
import workbook.process.domain.News.CrossingCancelled;
import workbook.process.domain.News.DeadlinePassed;
import workbook.process.domain.News.FareRefunded;
import workbook.process.domain.News.MoneyPreferred;
import workbook.process.domain.News.OfferAnswered;
import workbook.process.domain.News.VoyageFull;
import workbook.process.domain.Rebooking;

/**
 * The decision alone, with no desk, broker or database around: tells it news about booking B-7, one
 * after the other, and writes down what it decides.
 */
final class OneCase<S> {

  static final String BOOKING = "B-7";

  private static final Instant FRIDAY_NOON = Instant.parse("2024-06-07T12:00:00.250Z");

  private final Supplier<? extends Decider<S>> decider;
  private final List<Heard<S>> story = new ArrayList<>();
  private S state;
  private Instant now = FRIDAY_NOON;

  /** @param commands what it led to; null where the decision failed */
  private record Heard<S>(S before, News news, Instant now, List<Command> commands) {

    String line() {
      Duration since = Duration.between(FRIDAY_NOON, now);
      return "%2dd %02d:%02d  heard  %-40s -> %s"
          .formatted(
              since.toDays(),
              since.toHoursPart(),
              since.toMinutesPart(),
              text(news) + age(),
              commands == null ? "failure" : texts(commands));
    }

    private String age() {
      if (!(news instanceof OfferAnswered answer) || answer.at().equals(now)) {
        return "";
      }
      Duration age = Duration.between(answer.at(), now);
      return age.toMinutes() > 0
          ? ", said %d min ago".formatted(age.toMinutes())
          : ", said %d ms ago".formatted(age.toMillis());
    }
  }

  private OneCase(Supplier<? extends Decider<S>> decider) {
    this.decider = decider;
    this.state = decider.get().start();
  }

  /** Nothing has been heard yet. */
  static OneCase<?> unheardOf() {
    return new OneCase<>(Rebooking::new);
  }

  /** The voyage was cancelled, and these others can be offered. */
  static OneCase<?> cancelled(String... others) {
    return unheardOf().hears(new CrossingCancelled(BOOKING, "Anna", List.of(others)));
  }

  // What happens

  OneCase<S> hears(News news) {
    List<Command> commands;
    try {
      Decision<S> decision = decider.get().decide(state, news, now);
      commands = decision.commands();
      story.add(new Heard<>(state, news, now, commands));
      state = decision.state();
    } catch (RuntimeException e) {
      story.add(new Heard<>(state, news, now, null));
      throw broken(
          RebookingRules.AS_DRAWN,
          "But after \"%s\" it failed with %s."
              .formatted(last(), e.toString().replaceFirst("^java\\.\\w+\\.", "")));
    }
    return this;
  }

  OneCase<S> yesTo(String voyage) {
    return hears(new OfferAnswered(BOOKING, voyage, true, now));
  }

  OneCase<S> noTo(String voyage) {
    return hears(new OfferAnswered(BOOKING, voyage, false, now));
  }

  /** Was given at that moment, and is heard now. */
  OneCase<S> yesTo(String voyage, Instant at) {
    return hears(new OfferAnswered(BOOKING, voyage, true, at));
  }

  /** Was given at that moment, and is heard now. */
  OneCase<S> noTo(String voyage, Instant at) {
    return hears(new OfferAnswered(BOOKING, voyage, false, at));
  }

  OneCase<S> moneyPreferred() {
    return hears(new MoneyPreferred(BOOKING));
  }

  OneCase<S> full(String voyage) {
    return hears(new VoyageFull(BOOKING, voyage));
  }

  OneCase<S> taken(String voyage) {
    return hears(new BerthTaken(BOOKING, voyage));
  }

  OneCase<S> refunded() {
    return hears(new FareRefunded(BOOKING));
  }

  OneCase<S> passes(Duration time) {
    now = now.plus(time);
    return this;
  }

  /** The deadline that was set for the offer of this voyage is over and its message comes. */
  OneCase<S> deadlinePassed(String voyage) {
    DeadlinePassed passed = deadline(voyage);
    if (now.isBefore(passed.due())) {
      now = passed.due();
    }
    return hears(passed);
  }

  /** A desk that keeps the time itself sets none; then it is the offer's own end. */
  private DeadlinePassed deadline(String voyage) {
    for (Heard<S> heard : story) {
      for (Command command : heard.commands()) {
        if (command instanceof OfferVoyage offer && offer.voyage().equals(voyage)) {
          return heard.commands().stream()
              .filter(SetDeadline.class::isInstance)
              .map(SetDeadline.class::cast)
              .map(set -> new DeadlinePassed(BOOKING, set.token(), set.due()))
              .findFirst()
              .orElse(new DeadlinePassed(BOOKING, voyage, offer.answerBy()));
        }
      }
    }
    throw new IllegalStateException(voyage + " was not offered");
  }

  Instant answerBy(String voyage) {
    return all().stream()
        .filter(OfferVoyage.class::isInstance)
        .map(OfferVoyage.class::cast)
        .filter(offer -> offer.voyage().equals(voyage))
        .map(OfferVoyage::answerBy)
        .findFirst()
        .orElseThrow(() -> broken(RebookingRules.AS_DRAWN, "But " + voyage + " was not offered."));
  }

  Instant now() {
    return now;
  }

  // What we see

  /** What the last news led to, without the deadlines. */
  List<String> decided() {
    return story.get(story.size() - 1).commands().stream()
        .filter(command -> !(command instanceof SetDeadline))
        .map(OneCase::text)
        .sorted()
        .toList();
  }

  private String last() {
    return text(story.get(story.size() - 1).news());
  }

  private List<Command> all() {
    return story.stream().flatMap(heard -> heard.commands().stream()).toList();
  }

  /** The last news led to just this, such as {@code offer tue-9}. */
  void requireDecided(Rule rule, String... commands) {
    List<String> expected = Arrays.stream(commands).sorted().toList();
    if (!decided().equals(expected)) {
      throw broken(
          rule,
          "But after \"%s\" the decision was to %s; expected was to %s."
              .formatted(last(), sentence(decided()), sentence(expected)));
    }
  }

  /** The offer of this voyage says that it stands until then. */
  void requireEnd(Rule rule, String voyage, Instant end) {
    Duration tooLong = Duration.between(end, answerBy(voyage));
    if (!tooLong.isZero()) {
      throw broken(
          rule,
          "But the offer of %s ends %d:%02d hours too %s."
              .formatted(
                  voyage,
                  tooLong.abs().toHours(),
                  tooLong.abs().toMinutesPart(),
                  tooLong.isNegative() ? "early" : "late"));
    }
  }

  /** So often in the whole story. */
  void requireInAll(Rule rule, String command, int times) {
    long count = all().stream().map(OneCase::text).filter(command::equals).count();
    if (count != times) {
      throw broken(
          rule, "But the decision to %s was taken %s.".formatted(command, howOften(count, times)));
    }
  }

  private static String howOften(long count, int expected) {
    if (expected == 0) {
      return "all the same";
    }
    return count == 0 ? "nowhere in this story" : count == 1 ? "once" : count + " times";
  }

  /** Whoever is told the same again, in another order, decides the same again. */
  void requireToBeAFunction(Rule rule) {
    Decider<S> another = decider.get();
    for (int i = story.size() - 1; i >= 0; i--) {
      Heard<S> heard = story.get(i);
      for (int time = 0; time < 2; time++) {
        List<Command> again =
            another.decide(heard.before(), heard.news(), heard.now()).commands();
        if (!again.equals(heard.commands())) {
          throw broken(
              rule,
              "But \"%s\" led to %s, and told again to %s."
                  .formatted(text(heard.news()), texts(heard.commands()), texts(again)));
        }
      }
    }
  }

  RuleBroken broken(Rule rule, String breach) {
    List<String> lines = story.stream().map(Heard::line).toList();
    return new RuleBroken(rule, breach, lines, null);
  }

  private static String texts(List<Command> commands) {
    return sentence(commands.stream().map(OneCase::text).toList());
  }

  private static String sentence(List<String> commands) {
    return commands.isEmpty() ? "do nothing" : String.join(", ", commands);
  }

  private static String text(Command command) {
    if (command instanceof OfferVoyage offer) {
      return "offer " + offer.voyage();
    } else if (command instanceof TakeBerth take) {
      return "take a berth on " + take.voyage();
    } else if (command instanceof SayTooLate late) {
      return "say too late for " + late.voyage();
    } else if (command instanceof CloseCase close) {
      return "close as " + close.outcome();
    } else if (command instanceof SetDeadline deadline) {
      return "set deadline \"" + tame(deadline.token()) + "\"";
    }
    return command instanceof RefundFare ? "refund" : command.toString();
  }

  private static String text(News news) {
    if (news instanceof CrossingCancelled cancelled) {
      return "cancelled, others: "
          + (cancelled.others().isEmpty() ? "none" : String.join(", ", cancelled.others()));
    } else if (news instanceof OfferAnswered answer) {
      return (answer.yes() ? "yes to " : "no to ") + answer.voyage();
    } else if (news instanceof MoneyPreferred) {
      return "the money is preferred";
    } else if (news instanceof BerthTaken taken) {
      return "a berth on " + taken.voyage() + " is taken";
    } else if (news instanceof VoyageFull full) {
      return full.voyage() + " is full";
    } else if (news instanceof DeadlinePassed passed) {
      return "deadline \"" + tame(passed.token()) + "\" has passed";
    }
    return "the fare is refunded";
  }

  /** So that a failure reads the same each time. */
  private static String tame(String token) {
    return token.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? "at random" : token;
  }
}
