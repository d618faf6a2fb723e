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
 * <p>Each command is handled in two halves. The first only looks: it may end with a no, or with an
 * exception, and nothing has to be taken back. The second only changes things and cannot fail.
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
    Map<String, Integer> wanted = new HashMap<>();
    for (Crossing crossing : command.crossings()) {
      String voyage = crossing.voyage();
      if (!plan.sails(voyage)) {
        return new Refused(Reason.NOT_ON_SALE, voyage);
      }
      // Counted together: two passengers of one journey may want the same last berth.
      if (wanted.merge(voyage, 1, Integer::sum) > plan.free(voyage)) {
        return new Refused(Reason.VOYAGE_IS_FULL, voyage);
      }
    }
    List<Berth> berths = new ArrayList<>();
    for (Crossing crossing : command.crossings()) {
      // Nothing is caught: that Fleet is away says nothing about the journey.
      long fare = prices.fareOf(crossing.voyage());
      berths.add(new Berth(crossing.passenger(), crossing.voyage(), fare));
    }

    berths.forEach(berth -> plan.take(berth.voyage(), command.booking()));
    journeys.put(command.booking(), berths);
    return new Accepted(booked(command.booking(), berths));
  }

  private JourneyBooked booked(String booking, List<Berth> berths) {
    Map<String, List<String>> passengers = new HashMap<>();
    Map<String, Long> fares = new HashMap<>();
    for (Berth berth : berths) {
      passengers.computeIfAbsent(berth.voyage(), v -> new ArrayList<>()).add(berth.passenger());
      fares.put(berth.voyage(), berth.fare());
    }
    return new JourneyBooked(booking, passengers, fares, clock.instant());
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
