package workbook.publicprivate;

import static workbook.publicprivate.PublicRules.ALL_KEPT;
import static workbook.publicprivate.PublicRules.CRASH;
import static workbook.publicprivate.PublicRules.GOES_ON;
import static workbook.publicprivate.PublicRules.LAST_YEARS;
import static workbook.publicprivate.PublicRules.ONLY_AGREED;
import static workbook.publicprivate.PublicRules.OWN_ID;
import static workbook.publicprivate.PublicRules.QUIET;
import static workbook.publicprivate.PublicRules.REPLAY_IS_SILENT;
import static workbook.publicprivate.PublicRules.SAID;
import static workbook.publicprivate.PublicRules.TRUE;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import workbook.lab.Component;
import workbook.lab.Database;
import workbook.lab.Lab;
import workbook.lab.Outcome;
import workbook.lab.Rule;
import workbook.ports.Message;
import workbook.publicprivate.booking.BookingContext;
import workbook.publicprivate.booking.BookingSchema;
import workbook.publicprivate.language.Agreement;

/** A day at the booking counter, with somebody beside it who listens to what the others hear. */
final class BookingDay {

  static final String ANNA = "Anna-1";
  static final String BEN = "Ben-1";
  static final String FRIDAY = "Friday evening";
  static final String SATURDAY = "Saturday noon";

  private static final List<String> FIRST_WORDS = Description.agreed().types();

  private final Lab lab;
  private final Rule answers;
  private final Colleague colleague = new Colleague();
  private final Database database;
  private final LastYear lastYear;
  private final Component<Post> post;
  private final List<Message> heard = new ArrayList<>();
  private int opened;
  private Component<Counter> counter;
  private boolean deaf;
  private boolean valuesToo;
  private boolean crashing;

  /** @param answers the rule that is broken if a clerk gets another answer than she should */
  BookingDay(Lab lab, Rule answers) {
    this.lab = lab;
    this.answers = answers;
    this.database = lab.database("booking", BookingSchema.SQL);
    this.lastYear = new LastYear(lab, database, colleague);
    this.post = openPost("post").quiet();
    this.counter = anotherCounter();
  }

  /** A day on which nobody cares what is said. */
  static BookingDay withNobodyListening(Lab lab, Rule answers) {
    var day = new BookingDay(lab, answers);
    day.deaf = true;
    return day;
  }

  /** From now on what is said must also be right in what it says about the crossing. */
  BookingDay listeningClosely() {
    valuesToo = true;
    return this;
  }

  /** Programs may crash while something is done; a clerk who hears nothing looks and asks again. */
  BookingDay whateverCrashes() {
    crashing = true;
    return this;
  }

  /** Done earlier, by a program that never crashes. */
  void calmly(Act... acts) {
    Component<Counter> earlier = anotherCounter().sturdy();
    for (Act act : acts) {
      earlier.run(act.toString(), act::at);
      colleague.on(act);
    }
  }

  Component<Counter> anotherCounter() {
    return openCounter().quiet();
  }

  private Component<Post> openPost(String name) {
    return lab.component(name, w -> BookingContext.post(w.database(), w.broker(), w.clock()));
  }

  private Component<Counter> openCounter() {
    opened++;
    return lab.component(
        opened == 1 ? "counter" : "counter " + opened,
        w -> BookingContext.counter(w.database(), w.clock()));
  }

  Colleague colleague() {
    return colleague;
  }

  /** The program that was here before. */
  LastYear lastYear() {
    return lastYear;
  }

  // What happens

  void does(Act... acts) {
    for (Act act : acts) {
      does(counter, act);
    }
  }

  /** A clerk does this, and the others listen; both have to be as the colleague says. */
  void does(Component<Counter> counter, Act act) {
    lab.note("asked", act.toString(), counter.name());
    int before = crashing ? notes(act.booking()) : 0;
    Outcome outcome = counter.run(act.toString(), act::at);
    if (outcome.crashed() && notes(act.booking()) == before) {
      lab.note("asked again", act.toString(), counter.name());
      outcome = counter.run(act.toString(), act::at);
    }
    boolean noNews = colleague.knows(act);
    Optional<List<Word>> words = colleague.on(act);
    requireAnswer(act, outcome, words.isPresent());
    if (!deaf) {
      List<Message> said = listen();
      if (!noNews) {
        require(act, words.orElse(List.of()), said);
      }
    }
  }

  /** A clerk does this; if the program crashes before it is noted, the passenger has gone. */
  void triesOnce(Act act) {
    listen();
    lab.note("asked", act.toString(), counter.name());
    int before = notes(act.booking());
    counter.run(act.toString(), act::at);
    boolean noted = notes(act.booking()) > before;
    List<Message> said = listen();
    lab.require(
        CRASH,
        noted || said.isEmpty(),
        () -> "But \"" + act + "\" was never noted, and the others heard "
            + said.get(0).type() + ".");
  }

  /** The counter is closed and opened again. */
  void opensAnew() {
    counter.restart();
    post.restart();
  }

  /** Somebody looks at each booking, and nobody may hear of it. */
  void looksIntoTheDrawer() {
    for (BookingFile file : colleague.files()) {
      lab.note("looks up", file.booking(), counter.name());
      counter.run("looks up " + file.booking(), c -> c.file(file.booking()));
    }
    lab.settle();
    List<Message> said = listen();
    lab.require(
        REPLAY_IS_SILENT,
        said.isEmpty(),
        () -> "But when a clerk looked up a booking, the others heard "
            + said.get(0).type() + ".");
  }

  /** Two clerks at two counters at the same moment, who do it again if they are told to. */
  void atTheSameMoment(Act first, Act second) {
    Component<Counter> other = anotherCounter();
    lab.note("asked", first.toString(), counter.name());
    lab.note("asked", second.toString(), other.name());
    List<Outcome> outcomes = lab.sideBySide(
        counter.task(first.toString(), first::at), other.task(second.toString(), second::at));
    var later = new ArrayList<Act>();
    for (int i = 0; i < 2; i++) {
      Act act = i == 0 ? first : second;
      if (outcomes.get(i).done()) {
        lab.require(
            ALL_KEPT,
            colleague.on(act).isPresent(),
            () -> "But each counter did it, as if the other one were not there.");
      } else {
        later.add(act);
      }
    }
    for (Act act : later) {
      lab.note("looks again", act.toString(), other.name());
      requireAnswer(act, other.run(act.toString(), act::at), colleague.on(act).isPresent());
    }
  }

  /** Two clerks, each with a booking of their own, and the post goes out in between. */
  void atTheSameMomentAsThePost(Act... acts) {
    var tasks = new ArrayList<Component.Task>();
    for (Act act : acts) {
      Component<Counter> another = openCounter();
      lab.note("asked", act.toString(), another.name());
      tasks.add(another.task(act.toString(), act::at));
    }
    tasks.add(openPost("post 2").task("delivers", Post::deliver));
    List<Outcome> outcomes = lab.sideBySide(tasks.toArray(Component.Task[]::new));
    List<Message> said = listen();
    for (int i = 0; i < acts.length; i++) {
      Act act = acts[i];
      Optional<List<Word>> words = colleague.on(act);
      requireAnswer(act, outcomes.get(i), words.isPresent());
      require(
          act,
          words.orElse(List.of()),
          said.stream().filter(message -> message.key().equals(act.booking())).toList());
    }
  }

  private int notes(String booking) {
    return (int) database.number("select count(*) from booking_note where booking = ?", booking);
  }

  private void requireAnswer(Act act, Outcome outcome, boolean allowed) {
    if (outcome.crashed()) {
      return;
    }
    Optional<Exception> failure = outcome.failure();
    boolean refused = failure.filter(Refused.class::isInstance).isPresent();
    boolean lost = failure.filter(BookingHasMovedOn.class::isInstance).isPresent();
    lab.require(
        lost && answers == LAST_YEARS ? GOES_ON : answers,
        refused == !allowed && (refused || failure.isEmpty()),
        () -> "But \"" + act + "\" "
            + failure
                .map(e -> refused ? "was refused: " + e.getMessage() : "failed: " + plain(e))
                .orElse("was done, although it has to be refused")
            + ".");
  }

  private static String plain(Exception e) {
    String text = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    return e.getClass().getSimpleName() + ", " + text;
  }

  // What the others hear

  /** What was said since the last time, without what was only repeated. */
  private List<Message> listen() {
    for (int i = 0; i < (crashing ? 3 : 1); i++) {
      post.run("delivers", Post::deliver);
    }
    requireOneTopic();
    var news = new ArrayList<Message>();
    var known = new LinkedHashMap<String, Message>();
    heard.forEach(message -> known.put(message.id(), message));
    for (Message message : lab.platform().topic(Agreement.TOPIC)) {
      Message first = known.putIfAbsent(message.id(), message);
      if (first == null) {
        news.add(message);
        lab.note("heard", message.type() + ": " + shown(message), "others");
      } else {
        lab.require(
            OWN_ID,
            first.equals(message),
            () -> "But " + first.type() + " " + first.payload() + " and " + message.type() + " "
                + message.payload() + " have the same id.");
      }
    }
    heard.addAll(news);
    return news;
  }

  private void requireOneTopic() {
    lab.timeline().entries().stream()
        .filter(line -> line.verb().equals("published") && !line.to().equals(Agreement.TOPIC))
        .findFirst()
        .ifPresent(line -> {
          throw lab.broken(
              ONLY_AGREED,
              "But on \"" + line.to() + "\", where nobody has agreed on any word, they can read "
                  + line.what() + ".");
        });
  }

  /** A payload for people: its fields, without the booking and without quotation marks. */
  private static String shown(Message message) {
    try {
      return Json.tree(message.payload()).properties().stream()
          .filter(field -> !field.getKey().equals("booking"))
          .map(field -> field.getKey() + " "
              + (field.getValue().isString()
                  ? field.getValue().stringValue()
                  : field.getValue().toString()))
          .collect(Collectors.joining(", ", "", " (" + message.key() + ")"))
          .stripLeading();
    } catch (JacksonException e) {
      return message.payload();
    }
  }

  /** All that was ever said. */
  List<Message> heard() {
    listen();
    return List.copyOf(heard);
  }

  /** What was said of it in words of the first agreement. */
  List<Message> firstWords() {
    return heard().stream()
        .filter(message -> FIRST_WORDS.contains(message.type()))
        .toList();
  }

  private void require(Act act, List<Word> expected, List<Message> said) {
    requireAgreed(said);
    List<Message> firstWords =
        said.stream().filter(message -> FIRST_WORDS.contains(message.type())).toList();
    String after = "when \"" + act + "\" was done, ";
    if (crashing) {
      lab.require(
          CRASH,
          expected.size() == firstWords.size(),
          () -> "But " + after + "the others heard "
              + (firstWords.isEmpty() ? "nothing" : types(firstWords)) + ".");
    }
    if (expected.isEmpty()) {
      lab.require(
          QUIET,
          firstWords.isEmpty(),
          () -> "But " + after + "the others heard " + types(firstWords) + ".");
    }
    List<String> wanted = expected.stream().map(Word::type).sorted().toList();
    lab.require(
        SAID,
        wanted.equals(firstWords.stream().map(Message::type).sorted().toList())
            && firstWords.stream().allMatch(message -> message.key().equals(act.booking())),
        () -> "But " + after + "the others heard "
            + (firstWords.isEmpty() ? "nothing" : types(firstWords)) + ", not "
            + String.join(" and ", expected.stream().map(Word::type).toList()) + " about "
            + act.booking() + ".");
    if (valuesToo) {
      expected.forEach(word -> requireTrue(word, firstWords));
    }
  }

  private void requireAgreed(List<Message> said) {
    for (Message message : said) {
      lab.require(
          ONLY_AGREED,
          FIRST_WORDS.contains(message.type()) || Words.isPublished(message.type()),
          () -> "But they heard " + message.type() + ", which is no word of the published"
              + " language.");
    }
  }

  private void requireTrue(Word word, List<Message> said) {
    Message message = said.stream()
        .filter(each -> each.type().equals(word.type()))
        .findFirst()
        .orElseThrow();
    JsonNode payload;
    try {
      payload = Json.tree(message.payload());
    } catch (JacksonException e) {
      throw lab.broken(TRUE, "But " + message.type() + " is not JSON: " + message.payload());
    }
    boolean holds = payload.path("booking").asString("").equals(word.booking())
        && (word.voyage() == null || payload.path("voyage").asString("").equals(word.voyage()))
        && (word.berths() == null || payload.path("berths").asInt(0) == word.berths())
        && (word.reason() == null || payload.path("reason").asString("").equals(word.reason()));
    lab.require(
        TRUE,
        holds,
        () -> "But it is " + word + ", and the others heard " + message.payload() + ".");
  }

  private static String types(List<Message> messages) {
    return messages.stream().map(Message::type).collect(Collectors.joining(" and "));
  }

  // What must be true

  /** So far these types of the first agreement were heard, and no others of it. */
  void requireSaid(Rule rule, List<String> types) {
    List<Message> said = firstWords();
    lab.require(
        rule,
        said.stream().map(Message::type).toList().equals(types),
        () -> "But the others heard " + (said.isEmpty() ? "nothing" : types(said)) + ".");
  }

  /** A counter that was opened just now shows each booking as the colleague has it. */
  void requireFiles(Rule rule) {
    requireFiles(rule, "a counter opened just now", anotherCounter());
  }

  /** So does this one, which was there before. */
  void requireFiles(Rule rule, Component<Counter> there) {
    requireFiles(rule, there.name(), there);
  }

  void requireFilesAtTheFirstCounter(Rule rule) {
    requireFiles(rule, counter);
  }

  /** Nobody has opened this one, and so there is nothing to see of it. */
  void requireNoFile(Rule rule, String booking) {
    lab.note("looks up", booking, counter.name());
    var seen = new ArrayList<BookingFile>();
    counter.run("looks up " + booking, c -> c.file(booking).ifPresent(seen::add));
    lab.require(
        rule,
        seen.isEmpty(),
        () -> "But the counter shows a file of " + booking + ", which nobody has opened.");
  }

  private void requireFiles(Rule rule, String where, Component<Counter> there) {
    lastYear.requireUntouched(rule);
    for (BookingFile file : colleague.files()) {
      lab.note("looks up", file.booking(), there.name());
      var seen = new ArrayList<BookingFile>();
      Outcome outcome =
          there.run("looks up " + file.booking(), c -> c.file(file.booking()).ifPresent(seen::add));
      outcome.failure().ifPresent(e -> {
        throw lab.broken(rule, "But looking up " + file.booking() + " failed: " + plain(e) + ".");
      });
      lab.require(
          rule,
          !seen.isEmpty(),
          () -> "But " + where + " has never heard of " + file.booking() + ".");
      Map<String, Object> wanted = fields(file);
      fields(seen.get(0))
          .forEach((field, value) -> lab.require(
              rule,
              String.valueOf(value).equals(String.valueOf(wanted.get(field))),
              () -> "But " + where + " shows for " + file.booking() + ": " + field + " = " + value
                  + ", and it is " + wanted.get(field) + "."));
    }
  }

  /** A clerk asks for this, and must be told that it does not work; nothing may be noted. */
  void requireLoud(Rule rule, Act act) {
    lab.note("asked", act.toString(), counter.name());
    int before = notes(act.booking());
    Outcome outcome = counter.run(act.toString(), act::at);
    boolean loud = outcome.failure().filter(e -> !(e instanceof Refused)).isPresent();
    lab.require(
        rule,
        loud && notes(act.booking()) == before,
        () -> "But \"" + act + "\" "
            + (outcome.done() ? "was done as if the note were not there." : "was refused."));
  }

  private static Map<String, Object> fields(BookingFile file) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("voyage", file.voyage());
    fields.put("berths", file.berths());
    fields.put("passenger", file.passenger());
    fields.put("passport", file.passport());
    fields.put("phone", file.phone());
    fields.put("fare", file.fare());
    fields.put("paid", file.paid());
    fields.put("cancelled", file.cancelled());
    return fields;
  }
}
