package workbook.process.domain;

import java.time.Instant;
import java.util.List;
import workbook.process.domain.Command.CloseCase;
import workbook.process.domain.Command.OfferVoyage;
import workbook.process.domain.Command.Outcome;
import workbook.process.domain.Command.RefundFare;
import workbook.process.domain.Command.SetDeadline;
import workbook.process.domain.Command.TakeBerth;
import workbook.process.domain.News.BerthTaken;
import workbook.process.domain.News.CrossingCancelled;
import workbook.process.domain.News.DeadlinePassed;
import workbook.process.domain.News.FareRefunded;
import workbook.process.domain.News.OfferAnswered;

/**
 * Decides what becomes of one booking whose voyage was cancelled.
 *
 * <p>It believes that passengers take the first offer, answer in time, and that ships have room.
 * Step 2 teaches it the other ways, step 3 the clock. The state is yours: change it as you like.
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
   */
  public record State(Stage stage, String voyage, List<String> others, Instant answerBy) {

    State in(Stage next) {
      return new State(next, voyage, others, answerBy);
    }

    public boolean isFinished() {
      return stage == Stage.REBOOKED || stage == Stage.REFUNDED;
    }
  }

  @Override
  public State start() {
    return new State(Stage.NEW, null, List.of(), null);
  }

  @Override
  public Decision<State> decide(State state, News news, Instant now) {
    String booking = news.booking();
    if (news instanceof CrossingCancelled cancelled) {
      return offer(booking, cancelled.others(), now);
    }
    if (news instanceof OfferAnswered answer) {
      // TODO step 2: is this the offer that is open, and what comes after a no?
      // TODO step 3: and what if the answer comes too late?
      return answer.yes()
          ? new Decision<>(state.in(Stage.ASKING_FLEET), new TakeBerth(booking, answer.voyage()))
          : refund(state, booking);
    }
    if (news instanceof BerthTaken) {
      return close(state.in(Stage.REBOOKED), booking, Outcome.REBOOKED);
    }
    // TODO step 2: VoyageFull and MoneyPreferred
    if (news instanceof DeadlinePassed && state.stage() == Stage.OFFERED) {
      // TODO step 3: is it the deadline of the offer that is open?
      return refund(state, booking);
    }
    if (news instanceof FareRefunded) {
      return close(state.in(Stage.REFUNDED), booking, Outcome.REFUNDED);
    }
    return new Decision<>(state);
  }

  private static Decision<State> offer(String booking, List<String> voyages, Instant now) {
    String first = voyages.get(0);
    Instant answerBy = now.plus(OfferVoyage.STANDS_FOR);
    return new Decision<>(
        new State(Stage.OFFERED, first, voyages.subList(1, voyages.size()), answerBy),
        new OfferVoyage(booking, first, answerBy),
        new SetDeadline(booking, "answer", answerBy));
  }

  private static Decision<State> refund(State state, String booking) {
    return new Decision<>(state.in(Stage.REFUNDING), new RefundFare(booking));
  }

  private static Decision<State> close(State state, String booking, Outcome outcome) {
    return new Decision<>(state, new CloseCase(booking, outcome));
  }
}
