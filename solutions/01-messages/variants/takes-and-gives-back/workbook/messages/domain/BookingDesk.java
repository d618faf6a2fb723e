package workbook.messages.domain;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import workbook.messages.domain.BookingCommand.BookJourney;
import workbook.messages.domain.BookingCommand.CancelCrossing;
import workbook.messages.domain.BookingEvent.CrossingCancelled;
import workbook.messages.domain.BookingEvent.JourneyBooked;
import workbook.messages.domain.Decision.Accepted;
import workbook.messages.domain.Decision.Reason;
import workbook.messages.domain.Decision.Refused;

/**
 * Takes commands and answers them: yes, and this is what has happened; or no, and why.
 *
 * <p>What was taken for a journey that is not booked after all is given back on the way out.
 */
public final class BookingDesk {

  private final BerthPlan plan;
  private final PriceList prices;
  private final InstantSource clock;

  /** What each booking holds at the moment. */
  private final Map<String, List<Berth>> journeys = new HashMap<>();

  public BookingDesk(BerthPlan plan, PriceList prices, InstantSource clock) {
    this.plan = plan;
    this.prices = prices;
    this.clock = clock;
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
    List<Berth> berths = new ArrayList<>();
    List<String> taken = new ArrayList<>();
    boolean booked = false;
    try {
      for (Crossing crossing : command.crossings()) {
        String voyage = crossing.voyage();
        if (!plan.sails(voyage)) {
          return new Refused(Reason.NOT_ON_SALE, voyage);
        }
        if (plan.free(voyage) == 0) {
          return new Refused(Reason.VOYAGE_IS_FULL, voyage);
        }
        plan.take(voyage, command.booking());
        taken.add(voyage);
        berths.add(new Berth(crossing.passenger(), voyage, prices.fareOf(voyage)));
      }
      booked = true;
    } finally {
      if (!booked) {
        taken.forEach(voyage -> plan.giveBack(voyage, command.booking()));
      }
    }
    journeys.put(command.booking(), berths);
    return new Accepted(new JourneyBooked(command.booking(), berths, clock.instant()));
  }

  private Decision cancel(CancelCrossing command) {
    List<Berth> berths = journeys.getOrDefault(command.booking(), List.of());
    List<Berth> given =
        berths.stream().filter(berth -> berth.voyage().equals(command.voyage())).toList();
    if (given.isEmpty()) {
      return new Refused(Reason.NOT_BOOKED, command.booking());
    }

    given.forEach(berth -> plan.giveBack(berth.voyage(), command.booking()));
    berths.removeAll(given);
    return new Accepted(
        new CrossingCancelled(command.booking(), command.voyage(), clock.instant()));
  }
}
