package workbook.messages.domain;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import workbook.messages.domain.BookingCommand.BookJourney;
import workbook.messages.domain.BookingCommand.CancelCrossing;
import workbook.messages.domain.BookingEvent.CancelTickets;
import workbook.messages.domain.BookingEvent.JourneyBooked;
import workbook.messages.domain.Decision.Accepted;
import workbook.messages.domain.Decision.Reason;
import workbook.messages.domain.Decision.Refused;
import workbook.ports.TechnicalFailure;

/**
 * Takes commands and answers them: yes, and this is what has happened; or no, and why.
 *
 * <p>Step 1: a no leaves nothing behind, and a failure is no "no". Step 2: a fact that was told
 * stays as it was told.
 */
public final class BookingDesk {

  private final BerthPlan plan;
  private final PriceList prices;
  private final Instant now;

  /** What each booking holds at the moment. */
  private final Map<String, List<Berth>> journeys = new HashMap<>();

  public BookingDesk(BerthPlan plan, PriceList prices, InstantSource clock) {
    this.plan = plan;
    this.prices = prices;
    this.now = clock.instant();
  }

  /**
   * Answers a command. A normal return is an answer and final; an exception says that there is no
   * answer yet, and the broker delivers the command again.
   */
  public Decision decide(BookingCommand command) {
    if (command instanceof BookJourney book) {
      return book(book);
    }
    return cancel((CancelCrossing) command);
  }

  private Decision book(BookJourney command) {
    if (journeys.containsKey(command.booking())) {
      return new Refused(Reason.BOOKING_EXISTS, command.booking());
    }
    // TODO step 1: what has been done already when a later crossing is refused, or fails?
    List<Berth> berths = new ArrayList<>();
    journeys.put(command.booking(), berths);
    for (Crossing crossing : command.crossings()) {
      String voyage = crossing.voyage();
      if (!plan.sails(voyage)) {
        return new Refused(Reason.NOT_ON_SALE, voyage);
      }
      if (plan.free(voyage) == 0) {
        return new Refused(Reason.VOYAGE_IS_FULL, voyage);
      }
      plan.take(voyage, command.booking());
      try {
        berths.add(new Berth(crossing.passenger(), voyage, prices.fareOf(voyage)));
      } catch (TechnicalFailure e) {
        return new Refused(Reason.NOT_ON_SALE, voyage);
      }
    }
    return new Accepted(new JourneyBooked(command.booking(), berths, now));
  }

  private Decision cancel(CancelCrossing command) {
    List<Berth> berths = journeys.getOrDefault(command.booking(), List.of());
    List<Berth> given =
        berths.stream().filter(berth -> berth.voyage().equals(command.voyage())).toList();
    if (given.isEmpty()) {
      throw new IllegalArgumentException(command.booking() + " has no " + command.voyage());
    }
    given.forEach(berth -> plan.giveBack(berth.voyage(), command.booking()));
    berths.removeAll(given);
    return new Accepted(new CancelTickets(command, now));
  }
}
