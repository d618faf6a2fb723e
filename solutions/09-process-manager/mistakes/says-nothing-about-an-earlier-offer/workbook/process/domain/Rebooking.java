package workbook.process.domain;

import java.time.Instant;
import java.util.List;
import workbook.process.domain.Command.CloseCase;
import workbook.process.domain.Command.OfferVoyage;
import workbook.process.domain.Command.Outcome;
import workbook.process.domain.Command.RefundFare;
import workbook.process.domain.Command.SayTooLate;
import workbook.process.domain.Command.SetDeadline;
import workbook.process.domain.Command.TakeBerth;
import workbook.process.domain.News.BerthTaken;
import workbook.process.domain.News.CrossingCancelled;
import workbook.process.domain.News.DeadlinePassed;
import workbook.process.domain.News.FareRefunded;
import workbook.process.domain.News.MoneyPreferred;
import workbook.process.domain.News.OfferAnswered;
import workbook.process.domain.News.VoyageFull;

/**
 * Decides what becomes of one booking whose voyage was cancelled.
 *
 * <p>Each kind of news counts in some stages only, and only if it is about the voyage that is on
 * offer or asked for. Whatever does not fit is absorbed: it came twice, or late, or both.
 */
public final class Rebooking implements Decider<Rebooking.State> {

  public enum Stage {
    NEW,
    OFFERED,
    ASKING_FLEET,
    REFUNDING,
    REBOOKED,
    REFUNDED
  }

  /**
   * @param voyage the one on offer or asked for; null before the first
   * @param others what can still be offered after it, best first
   * @param answerBy until when the offer stands; null before the first
   * @param moneyPreferred whether the passenger wants no further offer
   */
  public record State(
      Stage stage, String voyage, List<String> others, Instant answerBy, boolean moneyPreferred) {

    State in(Stage next) {
      return new State(next, voyage, others, answerBy, moneyPreferred);
    }

    State moneyIsPreferred() {
      return new State(stage, voyage, others, answerBy, true);
    }

    boolean isIn(Stage here, String aboutVoyage) {
      return stage == here && aboutVoyage.equals(voyage);
    }
  }

  @Override
  public State start() {
    return new State(Stage.NEW, null, List.of(), null, false);
  }

  @Override
  public Decision<State> decide(State state, News news, Instant now) {
    String booking = news.booking();
    if (news instanceof CrossingCancelled cancelled && state.stage() == Stage.NEW) {
      return next(state, booking, cancelled.others(), now);
    }
    if (news instanceof OfferAnswered answer) {
      return answered(state, answer, now);
    }
    if (news instanceof MoneyPreferred) {
      return moneyPreferred(state.moneyIsPreferred(), booking);
    }
    if (news instanceof BerthTaken taken && state.isIn(Stage.ASKING_FLEET, taken.voyage())) {
      return close(state.in(Stage.REBOOKED), booking, Outcome.REBOOKED);
    }
    if (news instanceof VoyageFull full && state.isIn(Stage.ASKING_FLEET, full.voyage())) {
      return next(state, booking, state.others(), now);
    }
    // The token is the voyage: each is offered once, so it names one wait and no other.
    if (news instanceof DeadlinePassed passed && state.isIn(Stage.OFFERED, passed.token())) {
      return refund(state, booking);
    }
    if (news instanceof FareRefunded && state.stage() == Stage.REFUNDING) {
      return close(state.in(Stage.REFUNDED), booking, Outcome.REFUNDED);
    }
    return new Decision<>(state);
  }

  private static Decision<State> answered(State state, OfferAnswered answer, Instant now) {
    String booking = answer.booking();
    // What counts is when it was given. The deadline's message may be late, and so may we.
    boolean inTime =
        state.isIn(Stage.OFFERED, answer.voyage()) && !answer.at().isAfter(state.answerBy());
    if (inTime) {
      return answer.yes()
          ? new Decision<>(state.in(Stage.ASKING_FLEET), new TakeBerth(booking, answer.voyage()))
          : next(state, booking, state.others(), now);
    }
    boolean obeyedBefore = state.isIn(Stage.ASKING_FLEET, answer.voyage())
        || state.isIn(Stage.REBOOKED, answer.voyage());
    boolean anotherIsOpen =
        state.stage() == Stage.OFFERED && !answer.voyage().equals(state.voyage());
    return answer.yes() && !obeyedBefore && !anotherIsOpen
        ? new Decision<>(state, new SayTooLate(booking, answer.voyage()))
        : new Decision<>(state);
  }

  private static Decision<State> moneyPreferred(State state, String booking) {
    // In any other stage it is enough to remember it: the case has not begun, or Fleet may still
    // say yes, or it is decided.
    return state.stage() == Stage.OFFERED ? refund(state, booking) : new Decision<>(state);
  }

  private static Decision<State> next(
      State state, String booking, List<String> voyages, Instant now) {
    if (voyages.isEmpty() || state.moneyPreferred()) {
      return refund(state, booking);
    }
    String voyage = voyages.get(0);
    Instant answerBy = now.plus(OfferVoyage.STANDS_FOR);
    return new Decision<>(
        new State(Stage.OFFERED, voyage, voyages.subList(1, voyages.size()), answerBy, false),
        new OfferVoyage(booking, voyage, answerBy),
        new SetDeadline(booking, voyage, answerBy));
  }

  private static Decision<State> refund(State state, String booking) {
    return new Decision<>(state.in(Stage.REFUNDING), new RefundFare(booking));
  }

  private static Decision<State> close(State state, String booking, Outcome outcome) {
    return new Decision<>(state, new CloseCase(booking, outcome));
  }
}
