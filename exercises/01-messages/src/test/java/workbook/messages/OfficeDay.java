package workbook.messages;

import static workbook.messages.BookingDay.FRIDAY;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import workbook.lab.Component;
import workbook.lab.Lab;
import workbook.lab.Rule;
import workbook.lab.RuleBroken;
import workbook.messages.Received.Read;
import workbook.messages.domain.BookingCommand;
import workbook.messages.domain.BookingDesk;
import workbook.messages.domain.Decision;
import workbook.messages.domain.Decision.Accepted;
import workbook.messages.domain.PriceList;
import workbook.ports.Broker;
import workbook.ports.Message;

/** A day at the booking office, with Ticketing and Marketing around it. */
final class OfficeDay {

  static final String TICKETING = "ticketing";
  static final String MARKETING = "marketing";

  private final Lab lab;
  private final WallPlan plan;
  private final Context ticketing;
  private final Context marketing;
  private final Map<Message, BookingCommand> commands = new LinkedHashMap<>();
  private final Map<BookingCommand, List<Decision>> answers = new HashMap<>();
  private final Map<BookingCommand, Answering> answering = new HashMap<>();
  private final Set<Message> tried = new HashSet<>();
  private final Map<BookingCommand, Decision> atOnce = new HashMap<>();
  private Duration waited = Duration.ZERO;

  /** What it took to answer: how long was waited, and how many had heard of it by then. */
  private record Answering(Duration waited, int heard) {}

  OfficeDay(Lab lab) {
    this(lab, new WallPlan(null));
  }

  /** A day on which the timeline shows every berth that is taken or given back. */
  static OfficeDay withBerths(Lab lab) {
    return new OfficeDay(lab, new WallPlan(lab));
  }

  /** A day on which the broker stores nothing, and answers each announcement like this. */
  static OfficeDay withABrokerThat(Lab lab, Supplier<? extends RuntimeException> answers) {
    return new OfficeDay(lab, new WallPlan(lab), broker -> (topic, message) -> {
      lab.mishap("not taken", message.type() + ": " + answers.get().getMessage(), "broker");
      throw answers.get();
    });
  }

  private OfficeDay(Lab lab, WallPlan plan) {
    this(lab, plan, broker -> broker);
  }

  private OfficeDay(Lab lab, WallPlan plan, UnaryOperator<Broker> way) {
    this.lab = lab;
    this.plan = plan;
    this.ticketing = new Context(lab, TICKETING);
    this.marketing = new Context(lab, MARKETING);
    lab.peer(BookingDay.PRICES, PriceList.class, BookingDay::fareOf);
    lab.peer(TICKETING, Ticketing.class, message -> called(ticketing, message));
    lab.peer(MARKETING, Marketing.class, message -> called(marketing, message));
    listens(ticketing);
    listens(marketing);
    Component<BookingOffice> office = lab.component(
        "booking office",
        w -> new BookingOffice(
            new BookingDesk(plan, w.peer(PriceList.class), w.clock()),
            new Neighbours(
                way.apply(w.broker()), w.peer(Ticketing.class), w.peer(Marketing.class))));
    lab.platform().subscribe("requests", office, this::handle);
  }

  private void listens(Context context) {
    Component<Context> component = lab.component(context.name(), w -> context);
    lab.platform().subscribe(Neighbours.BOOKINGS, component, Context::delivered);
  }

  private void called(Context context, Message message) {
    waited = waited.plus(context.called(message));
  }

  // Who is there

  void sells(String voyage, int berths) {
    plan.sells(voyage, berths);
  }

  Context marketing() {
    return marketing;
  }

  Context ticketing() {
    return ticketing;
  }

  // What happens

  /** Customers ask for these, one after the other, and everything that follows happens. */
  void asks(BookingCommand... asked) {
    for (BookingCommand command : asked) {
      var message = new Message(
          "R-" + (commands.size() + 1),
          "web page",
          command.getClass().getSimpleName(),
          command.booking(),
          command.toString());
      commands.put(message, command);
      lab.note("asked", BookingDay.wish(command), command.booking());
      lab.platform().publish("requests", message);
    }
    lab.settle();
  }

  private void handle(BookingOffice office, Message message) {
    BookingCommand command = commands.get(message);
    Duration before = waited;
    boolean first = tried.add(message);
    Decision answer = office.on(message.id(), command);
    if (first) {
      atOnce.put(command, answer);
    }
    lab.note("answered", command.booking() + ": " + BookingDay.inWords(answer), "booking office");
    answers.computeIfAbsent(command, key -> new ArrayList<>()).add(answer);
    answering.put(
        command, new Answering(waited.minus(before), heardOf(message.id()).size()));
  }

  /** What anybody has heard so far because of this request. */
  private List<Message> heardOf(String request) {
    var all = new ArrayList<>(ticketing.heard());
    all.addAll(marketing.heard());
    all.removeIf(message -> !envelope(message).causationId().equals(request));
    return all;
  }

  private Envelope envelope(Message message) {
    Received received = new Codec().decode(message.payload());
    if (received instanceof Read read) {
      return read.envelope();
    }
    throw lab.broken(
        MessageRules.LETTER_IN_ENVELOPE,
        "But %s was announced, and reading it gives: %s."
            .formatted(message.type(), WireDay.inWords(received)));
  }

  // What we see

  /** The booking was accepted, once and for all, and its berth is taken. */
  void requireBooked(BookingCommand command) {
    requireAnsweredYes(MessageRules.CANNOT_REFUSE, command);
    int held = plan.held(FRIDAY, command.booking());
    lab.require(
        MessageRules.CANNOT_REFUSE,
        held == 1,
        () -> "But %s holds %d berths on %s.".formatted(command.booking(), held, FRIDAY));
  }

  void requireAnsweredYes(Rule rule, BookingCommand command) {
    List<Decision> given = answers.getOrDefault(command, List.of());
    lab.require(
        rule,
        given.size() == 1 && given.get(0) instanceof Accepted,
        () -> "But %s was told: %s."
            .formatted(
                command.booking(), given.isEmpty() ? "nothing" : BookingDay.inWords(given.get(0))));
  }

  /** When the answer was given, nobody had been waited for and nobody had reacted. */
  void requireAnsweredBeforeAnybodyReacted(BookingCommand command) {
    Answering took = answering.get(command);
    lab.require(
        MessageRules.CANNOT_DELAY,
        took.waited().isZero(),
        () -> "But %s waited %d minutes for an answer."
            .formatted(command.booking(), took.waited().toMinutes()));
    lab.require(
        MessageRules.CANNOT_DELAY,
        took.heard() == 0,
        () -> "But %s got an answer only after others had heard: %d of them."
            .formatted(command.booking(), took.heard()));
  }

  /** Both contexts have heard of these requests in the end, and of nothing else. */
  void requireEverybodyHeardOf(String... requests) {
    requireHeardOf(ticketing, requests);
    requireHeardOf(marketing, requests);
  }

  void requireTicketingHeardOf(String... requests) {
    requireHeardOf(ticketing, requests);
  }

  private void requireHeardOf(Context context, String... requests) {
    int happened = 0;
    for (String request : requests) {
      int facts = factsOf(request);
      happened += facts;
      long messages = heardBecauseOf(context, request);
      lab.require(
          MessageRules.EVERYBODY_HEARS,
          messages >= Math.max(1, facts),
          () -> "But %s heard of %d of %d facts that followed from %s."
              .formatted(context.name(), messages, Math.max(1, facts), request));
      lab.require(
          MessageRules.TOLD_ONCE,
          messages <= facts,
          () -> "But %s heard %d different messages because of %s, and %d happened."
              .formatted(context.name(), messages, request, facts));
    }
    int facts = happened;
    lab.require(
        MessageRules.ONLY_FACTS_ARE_TOLD,
        context.heard().size() == facts,
        () -> "But %s heard of %d, and %d happened: %s."
            .formatted(context.name(), context.heard().size(), facts, aboutWhat(context.heard())));
  }

  private static String aboutWhat(List<Message> messages) {
    return messages.stream()
        .map(message -> message.type() + " of " + message.key())
        .collect(Collectors.joining(", "));
  }

  /** How many facts the office's answer to this request speaks of. */
  private int factsOf(String request) {
    return commands.entrySet().stream()
        .filter(each -> each.getKey().id().equals(request))
        .flatMap(each -> answers.getOrDefault(each.getValue(), List.of()).stream())
        .mapToInt(answer -> answer instanceof Accepted yes ? yes.events().size() : 0)
        .sum();
  }

  private long heardBecauseOf(Context context, String request) {
    return context.heard().stream()
        .filter(message -> envelope(message).causationId().equals(request))
        .count();
  }

  /** The first try may have had no answer; if it had one, it was a yes that both have heard of. */
  void requireNoAnswerButAnAnnouncedYes(BookingCommand command, String request) {
    Decision answer = atOnce.get(command);
    lab.require(
        MessageRules.NOT_ANNOUNCED_NOT_ANSWERED,
        answer == null || answer instanceof Accepted,
        () -> "But %s was told: %s.".formatted(command.booking(), BookingDay.inWords(answer)));
    for (Context context : List.of(ticketing, marketing)) {
      lab.require(
          MessageRules.NOT_ANNOUNCED_NOT_ANSWERED,
          answer == null || heardBecauseOf(context, request) > 0,
          () -> "But %s was told: yes, and %s never hears of it."
              .formatted(command.booking(), context.name()));
    }
  }

  /** At the first try nobody was told anything: the message has not been stored. */
  void requireNoAnswerAtOnce(BookingCommand command) {
    Decision answer = atOnce.get(command);
    lab.require(
        MessageRules.NOT_ANNOUNCED_NOT_ANSWERED,
        answer == null,
        () -> "But %s was told: %s, and the broker has not taken the announcement."
            .formatted(command.booking(), BookingDay.inWords(answer)));
  }

  /** Whatever was heard is so, and was heard as one message. */
  void requireWhatWasHeardIsSo(BookingCommand command) {
    for (Context context : List.of(ticketing, marketing)) {
      List<Message> heard = context.heard();
      long facts =
          heard.stream().map(each -> envelope(each).payload()).distinct().count();
      lab.require(
          MessageRules.TOLD_ONCE,
          heard.size() == facts,
          () -> "But %s heard %d different messages, and %d happened."
              .formatted(context.name(), heard.size(), facts));
      int held = plan.held(FRIDAY, command.booking());
      lab.require(
          MessageRules.A_NEW_FACT,
          heard.isEmpty() || held == 1,
          () -> "But %s heard that %s is booked, and it holds %s on %s."
              .formatted(context.name(), command.booking(), BookingDay.count(held), FRIDAY));
    }
  }

  /** Each announcement is an envelope, as the book says it should be. */
  void requireLettersInEnvelopes() {
    for (Message message : ticketing.heard()) {
      Envelope envelope = envelope(message);
      BookingCommand command = commands.entrySet().stream()
          .filter(each -> each.getKey().id().equals(envelope.correlationId()))
          .map(Map.Entry::getValue)
          .findFirst()
          .orElseThrow(() -> letter("names no request as its case"));
      if (!envelope.id().equals(message.id()) || !envelope.type().equals(message.type())) {
        throw letter("goes by one id or type outside and by another inside");
      }
      if (!message.key().equals(command.booking())) {
        throw letter("is not filed under its booking");
      }
    }
  }

  private RuleBroken letter(String breach) {
    return lab.broken(MessageRules.LETTER_IN_ENVELOPE, "But an announcement " + breach + ".");
  }
}
