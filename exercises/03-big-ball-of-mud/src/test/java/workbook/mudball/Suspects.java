package workbook.mudball;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import workbook.mudball.advertising.Advertising;
import workbook.mudball.booking.model.BookingEvent;
import workbook.mudball.booking.model.BookingEvent.BerthAssigned;
import workbook.mudball.booking.model.BookingEvent.BookingCancelled;
import workbook.mudball.booking.model.BookingEvent.BookingOpened;
import workbook.mudball.booking.model.BookingEvent.FarePaid;
import workbook.mudball.booking.model.BookingEvent.SalesClosed;
import workbook.mudball.booking.model.BookingEvent.SalesOpened;
import workbook.mudball.inspected.History;
import workbook.mudball.inspected.Suspect;
import workbook.mudball.marketing.FrequentTraveller;
import workbook.mudball.marketing.Marketing;
import workbook.mudball.reporting.LoadFactor;
import workbook.mudball.reporting.Reporting;
import workbook.ports.Broker;
import workbook.ports.Message;

/** Those who may have worked out the same: three of the ferry line, and some that are made up. */
final class Suspects {

  private record Made(String context, String calledThere, Function<History, Set<String>> answer)
      implements Suspect {

    @Override
    public Set<String> answers(History history) {
      return answer.apply(history);
    }
  }

  private Suspects() {}

  static Suspect made(String context, String calledThere, Function<History, Set<String>> answer) {
    return new Made(context, calledThere, answer);
  }

  // The ferry line's

  /**
   * Of those who are aboard when a voyage closes: whom Marketing holds for a frequent traveller.
   */
  static Suspect marketing() {
    return made("marketing", "frequent travellers", history -> {
      var office = new Marketing(ALONE, FrequentTraveller.THREE_IN_THIRTY_DAYS);
      return whenSalesClose(history, office, (voyage, aboard) -> {
        aboard.retainAll(office.frequentTravellers().keySet());
        return on(voyage, aboard);
      });
    });
  }

  /** To whom Advertising writes, if every voyage is sold badly. */
  static Suspect advertising() {
    return made("advertising", "regulars", history -> {
      Set<String> letters = new TreeSet<>();
      var office = new Alone();
      office.wakes = new Advertising(office, (who, voyage) -> letters.add(who + " on " + voyage));
      messages(history).forEach(message -> office.wakes.on("booking", message));
      return letters;
    });
  }

  /** Which voyages Reporting calls well sold. */
  static Suspect reporting() {
    return made("reporting", "frequent voyages", history -> {
      var office = new Reporting(ALONE, LoadFactor.BY_HEADS);
      return whenSalesClose(
          history, office, (voyage, aboard) -> office.load(voyage) > 0 ? Set.of(voyage) : Set.of());
    });
  }

  private static final Alone ALONE = new Alone();

  /** A context to which nobody speaks; whoever is asked says nought, and alarms ring at once. */
  private static final class Alone implements Outside {
    private Context wakes;

    @Override
    public Broker broker() {
      return (topic, message) -> {};
    }

    @Override
    public InstantSource clock() {
      return InstantSource.fixed(java.time.Instant.EPOCH);
    }

    @Override
    public void wakeMe(Duration after, String about) {
      wakes.wake(about);
    }

    @Override
    public String ask(String context, String question) {
      return "0";
    }
  }

  private interface Closing {
    Set<String> answers(String voyage, Set<String> aboard);
  }

  private static Set<String> whenSalesClose(History history, Context office, Closing closing) {
    Set<String> answers = new TreeSet<>();
    Map<String, BookingOpened> aboard = new TreeMap<>();
    List<Message> messages = messages(history);
    for (int i = 0; i < messages.size(); i++) {
      office.on("booking", messages.get(i));
      BookingEvent event = history.events().get(i);
      if (event instanceof BookingOpened opened) {
        aboard.put(opened.booking(), opened);
      } else if (event instanceof BookingCancelled cancelled) {
        aboard.remove(cancelled.booking());
      } else if (event instanceof SalesClosed closed) {
        Set<String> passengers = new TreeSet<>();
        aboard.values().stream()
            .filter(booking -> booking.voyage().equals(closed.voyage()))
            .forEach(booking -> passengers.add(booking.passenger()));
        answers.addAll(closing.answers(closed.voyage(), passengers));
      }
    }
    return answers;
  }

  private static Set<String> on(String voyage, Set<String> passengers) {
    Set<String> answers = new TreeSet<>();
    passengers.forEach(passenger -> answers.add(passenger + " on " + voyage));
    return answers;
  }

  private static List<Message> messages(History history) {
    var messages = new ArrayList<Message>();
    for (BookingEvent event : history.events()) {
      String id = "n-" + (messages.size() + 1);
      messages.add(Wire.message(id, "booking", event.voyage(), (Record) event));
    }
    return messages;
  }

  // Made up: the same rule, with small differences

  /** Which small things a home of the rule does in its own way. */
  enum Habit {
    COUNTS_THE_UNPAID,
    COUNTS_THE_CANCELLED,
    COUNTS_EACH_BERTH,
    WANTS_FOUR,
    THIRTY_ONE_DAYS,
    FORGETS,
    ONE_A_DAY,
    TAKES_OPEN_FOR_CLOSED,
    MIXES_PEOPLE_UP
  }

  /** Who has crossed three times within thirty days, of those aboard: the rule, told anew. */
  static Suspect home(String context, Habit... habits) {
    Set<Habit> here = Set.of(habits);
    return made(context, "good customers", history -> new Home(here).answers(history));
  }

  private static final class Home {
    private final Set<Habit> habits;
    private final Map<String, LocalDate> days = new LinkedHashMap<>();
    private final Map<String, BookingOpened> bookings = new LinkedHashMap<>();
    private final Map<String, Integer> berths = new HashMap<>();
    private final Set<String> paid = new LinkedHashSet<>();
    private final Set<String> cancelled = new LinkedHashSet<>();
    private final Set<String> closed = new LinkedHashSet<>();
    private final Map<String, List<LocalDate>> crossings = new TreeMap<>();
    private final Set<String> answers = new TreeSet<>();

    Home(Set<Habit> habits) {
      this.habits = habits;
    }

    Set<String> answers(History history) {
      history.events().forEach(this::apply);
      if (has(Habit.TAKES_OPEN_FOR_CLOSED)) {
        days.keySet().stream()
            .filter(voyage -> !closed.contains(voyage))
            .sorted(Comparator.comparing(days::get))
            .forEach(this::closes);
      }
      return answers;
    }

    private void apply(BookingEvent event) {
      if (event instanceof SalesOpened opened) {
        days.put(opened.voyage(), opened.day());
      } else if (event instanceof BookingOpened opened) {
        bookings.put(opened.booking(), opened);
      } else if (event instanceof BerthAssigned assigned) {
        berths.merge(assigned.booking(), 1, Integer::sum);
      } else if (event instanceof FarePaid fare) {
        paid.add(fare.booking());
      } else if (event instanceof BookingCancelled booking) {
        cancelled.add(booking.booking());
      } else if (event instanceof SalesClosed sales) {
        closed.add(sales.voyage());
        closes(sales.voyage());
      }
    }

    private void closes(String voyage) {
      List<BookingOpened> here = bookings.values().stream()
          .filter(booking -> booking.voyage().equals(voyage))
          .toList();
      for (BookingOpened booking : here) {
        boolean counts = (paid.contains(booking.booking()) || has(Habit.COUNTS_THE_UNPAID))
            && (!cancelled.contains(booking.booking()) || has(Habit.COUNTS_THE_CANCELLED));
        if (counts) {
          int times = has(Habit.COUNTS_EACH_BERTH) ? berths.get(booking.booking()) : 1;
          crosses(booking.passenger(), days.get(voyage), times);
        }
      }
      for (BookingOpened booking : here) {
        boolean aboard = !cancelled.contains(booking.booking());
        if (aboard && isFrequent(booking.passenger(), days.get(voyage))) {
          answers.add(booking.passenger() + " on " + voyage);
        }
      }
    }

    private List<LocalDate> crossingsOf(String passenger) {
      String whose = has(Habit.MIXES_PEOPLE_UP) ? "somebody" : passenger;
      return crossings.computeIfAbsent(whose, name -> new ArrayList<>());
    }

    private void crosses(String passenger, LocalDate day, int times) {
      List<LocalDate> known = crossingsOf(passenger);
      for (int i = 0; i < times; i++) {
        if (!(has(Habit.ONE_A_DAY) && known.contains(day))) {
          known.add(day);
        }
      }
      known.sort(null);
    }

    private boolean isFrequent(String passenger, LocalDate today) {
      List<LocalDate> known = crossingsOf(passenger);
      int needed = has(Habit.WANTS_FOUR) ? 4 : 3;
      int within = has(Habit.THIRTY_ONE_DAYS) ? 31 : 30;
      for (int last = needed - 1; last < known.size(); last++) {
        boolean near = known.get(last).isBefore(known.get(last - needed + 1).plusDays(within));
        boolean lately = known.get(last - needed + 1).isAfter(today.minusDays(within));
        if (near && (lately || !has(Habit.FORGETS))) {
          return true;
        }
      }
      return false;
    }

    private boolean has(Habit habit) {
      return habits.contains(habit);
    }
  }
}
