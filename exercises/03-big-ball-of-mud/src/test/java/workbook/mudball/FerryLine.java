package workbook.mudball;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import workbook.lab.Component;
import workbook.lab.Lab;
import workbook.mudball.advertising.Advertising;
import workbook.mudball.booking.BookingOffice;
import workbook.mudball.marketing.FrequentTraveller;
import workbook.mudball.marketing.Marketing;
import workbook.mudball.reporting.LoadFactor;
import workbook.mudball.reporting.Reporting;
import workbook.ports.Broker;
import workbook.ports.Message;

/**
 * The tangled ferry line in the laboratory. Anna sails on V-7, V-8 and V-9 within a month; V-9 is
 * sold badly, so she gets a letter. V-10, which she books too, is sold to the last berth.
 */
final class FerryLine {

  static final List<String> READERS = List.of("marketing", "reporting", "advertising");

  /** One letter of Advertising. */
  record Letter(String passenger, String voyage) {
    @Override
    public String toString() {
      return "to " + passenger + " about " + voyage;
    }
  }

  private final Lab lab;
  private final Component<BookingOffice> booking;
  private final Map<String, Context> contexts = new LinkedHashMap<>();
  private final Map<String, Component<Inbox>> components = new LinkedHashMap<>();
  private final Map<String, Set<String>> types = new LinkedHashMap<>();
  private final Map<String, Set<String>> arrived = new LinkedHashMap<>();
  private final Map<String, Instant> published = new LinkedHashMap<>();
  private final Set<String> asked = new TreeSet<>();
  private final List<String> log = new ArrayList<>();
  private final List<Letter> letters = new ArrayList<>();
  private final Instant start;
  private Duration longest = Duration.ZERO;

  FerryLine(Lab lab) {
    this.lab = lab;
    this.start = lab.clock().instant();
    booking = lab.component("booking", w -> new BookingOffice(outside("booking", w.broker())))
        .sturdy();
    add("marketing", outside -> new Marketing(outside, FrequentTraveller.THREE_IN_THIRTY_DAYS));
    add("reporting", outside -> new Reporting(outside, LoadFactor.BY_HEADS));
    add("advertising", outside -> new Advertising(outside, this::post));
  }

  private void add(String name, Function<Outside, Context> program) {
    Context context = program.apply(outside(name, null));
    contexts.put(name, context);
    types.put(name, new TreeSet<>());
    arrived.put(name, new HashSet<>());
    Component<Inbox> component = lab.component(name, w -> new Inbox(context)).sturdy();
    components.put(name, component);
    for (String topic : context.listensTo()) {
      lab.platform().subscribe(topic, component, (inbox, message) -> {
        arrives(name, message);
        inbox.deliver(topic, message);
      });
    }
  }

  private void arrives(String name, Message message) {
    types.get(name).add(message.type());
    if (arrived.get(name).add(message.id())) {
      Duration took = Duration.between(published.get(message.id()), lab.clock().instant());
      longest = took.compareTo(longest) > 0 ? took : longest;
    }
  }

  private void post(String passenger, String voyage) {
    var letter = new Letter(passenger, voyage);
    letters.add(letter);
    log("advertising posts a letter " + letter);
    lab.note("posted", "a letter " + letter, "advertising");
  }

  private void log(String what) {
    Duration at = Duration.between(start, lab.clock().instant());
    log.add("%02d:%02d  %s".formatted(at.toHours(), at.toMinutesPart(), what));
  }

  // What happens

  void tellsTheStory() {
    voyage(0, "V-7", 1, 1);
    voyage(1, "V-8", 8, 1);
    voyage(2, "V-9", 15, 4);
    voyage(3, "V-10", 16, 1);
    lab.settle();
  }

  private void voyage(int hour, String voyage, int dayOfMay, int berths) {
    LocalDate day = LocalDate.of(2026, 5, dayOfMay);
    String anna = voyage + "/Anna";
    at(hour, 0, each -> each.openSales(voyage, day, berths));
    at(hour, 1, each -> each.book(voyage, anna, "Anna", 40_00, "Mo"));
    at(hour, 2, each -> each.pay(voyage, anna, 40_00, "4711"));
    at(hour, 3, each -> each.closeSales(voyage));
  }

  private interface Work {
    void on(BookingOffice office);
  }

  private void at(int hour, int minute, Work work) {
    lab.after(
        Duration.ofHours(hour).plusMinutes(minute),
        () -> booking.run("work", office -> work.on(office)));
  }

  // What we see

  List<Letter> letters() {
    return List.copyOf(letters);
  }

  /** Each reader with the types of the messages that it was sent. */
  Map<String, Set<String>> heard() {
    return types;
  }

  /** What happened when, by the clock of the laboratory, for people. */
  List<String> log() {
    return List.copyOf(log);
  }

  /** Who asked whom: {@code advertising asks reporting}. */
  Set<String> asked() {
    return asked;
  }

  /** What Booking has said, in order. */
  List<Message> said() {
    return lab.platform().topic("booking");
  }

  /** How many messages of Booking have reached this reader at least once. */
  int reached(String reader) {
    return arrived.get(reader).size();
  }

  /** The longest that a message took to its first delivery. */
  Duration longest() {
    return longest;
  }

  private Outside outside(String name, Broker broker) {
    return new Outside() {
      @Override
      public Broker broker() {
        return (topic, message) -> {
          published.putIfAbsent(message.id(), lab.clock().instant());
          broker.publish(topic, message);
          log("delivery %d to each reader: %s of %s"
              .formatted(said().size(), message.type(), message.key()));
        };
      }

      @Override
      public InstantSource clock() {
        return lab.clock();
      }

      @Override
      public void wakeMe(Duration after, String about) {
        lab.after(
            after,
            () -> components.get(name).run("wake", inbox -> inbox.context().wake(about)));
      }

      @Override
      public String ask(String context, String question) {
        asked.add(name + " asks " + context);
        String answer = contexts.get(context).answer(question);
        log("%s asks %s: %s? %s".formatted(name, context, question, answer));
        lab.note("asked", question + "? " + answer, name);
        return answer;
      }
    };
  }
}
