package workbook.untangling;

import static workbook.untangling.UntanglingRules.CONTEXTS_WORK;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import workbook.lab.Action;
import workbook.lab.Component;
import workbook.lab.Lab;
import workbook.lab.Outcome;
import workbook.lab.Platform;
import workbook.ports.Broker;
import workbook.ports.Message;
import workbook.ports.Unavailable;

/**
 * Connects contexts by the laboratory's platform, and writes down who publishes, listens, asks and
 * sets an alarm clock.
 */
final class Bus {

  private static final int ATTEMPTS = 10;
  private static final Duration LATE = Duration.ofMinutes(1);
  private static final Duration LATENCY = Duration.ofMillis(5);

  /** Something that a context has published. */
  record Sent(String by, String topic, Message message) {}

  /** A context that uses something of another one, or of an alarm clock. */
  record Arrow(String from, String what, String to) {}

  /** An alarm clock that a context has set. */
  record Alarm(String who, String time) {

    @Override
    public String toString() {
      return who + " sets its alarm clock to " + time;
    }
  }

  private record Busy(String context, String source, Instant until) {}

  final List<Sent> sent = new ArrayList<>();
  final Set<Arrow> asked = new LinkedHashSet<>();
  final Set<Alarm> alarms = new LinkedHashSet<>();
  final Map<String, Set<String>> listeners = new LinkedHashMap<>();

  private final Lab lab;
  private final Map<String, Component<Inbox>> contexts = new LinkedHashMap<>();
  private final Map<String, Inbox> desks = new HashMap<>();
  private final Set<String> closedDesks = new HashSet<>();
  private final List<Busy> busy = new ArrayList<>();
  private final Map<String, Integer> deliveries = new HashMap<>();

  private final Deque<Runnable> quietWork = new ArrayDeque<>();
  private final Deque<Runnable> quietAlarms = new ArrayDeque<>();
  private final Map<Message, Instant> since = new IdentityHashMap<>();
  private final List<Sent> notYetNoted = new ArrayList<>();
  private final boolean calm;
  private boolean quiet;
  private Instant calendar = Instant.MIN;

  /** @param calm whether messages go straight to who listens, and the platform is spared */
  Bus(Lab lab, boolean calm) {
    this.lab = lab;
    this.calm = calm;
  }

  /** From now on this context takes part. */
  Component<Inbox> join(String name, Function<Outside, Context> start) {
    Component<Inbox> component = lab.component(name, wiring -> {
      var inbox = new Inbox(start.apply(new Desk(name, wiring.broker())));
      desks.put(name, inbox);
      return inbox;
    });
    component.quiet();
    contexts.put(name, component);
    Set<String> topics = new LinkedHashSet<>();
    must(name, component.run("start", inbox -> topics.addAll(inbox.context().listensTo())));
    for (String topic : topics) {
      listeners.computeIfAbsent(topic, key -> new LinkedHashSet<>()).add(name);
      if (!calm) {
        lab.platform()
            .subscribe(topic, component, (inbox, message) -> arrives(name, inbox, topic, message));
      }
    }
    return component;
  }

  void leave(String name) {
    listeners.values().forEach(names -> names.remove(name));
  }

  void must(String name, Outcome outcome) {
    outcome.failure().ifPresent(failure -> {
      throw lab.broken(
          CONTEXTS_WORK,
          "But "
              + name
              + " fails with a "
              + failure.getClass().getSimpleName()
              + (failure.getMessage() == null ? "." : ": " + failure.getMessage()));
    });
  }

  /** Does this at the context. */
  Outcome run(String context, Action<Inbox> action) {
    return contexts.get(context).run("look", action);
  }

  /** How many messages have been delivered to it so far, by the platform. */
  int deliveriesTo(String context) {
    return deliveries.getOrDefault(context, 0);
  }

  /** From now on the calendar of the contexts shows this day's eve, or a later day. */
  void isTheEveOf(LocalDate day) {
    Instant evening = day.minusDays(1).atTime(20, 0).toInstant(ZoneOffset.UTC);
    calendar = evening.isAfter(calendar) ? evening : calendar;
  }

  private Instant today() {
    Instant now = lab.clock().instant();
    return now.isAfter(calendar) ? now : calendar;
  }

  // Trouble that a test asks for

  /** The context is busy this long; what it should hear waits. */
  void busy(String context, Duration duration) {
    busy(context, null, duration);
  }

  /** The same, only for what comes from this context. */
  void busy(String context, String source, Duration duration) {
    lab.mishap(
        "busy",
        "for " + text(duration)
            + (source == null ? "; its messages wait" : "; what comes from " + source + " waits"),
        context);
    busy.add(new Busy(context, source, lab.clock().instant().plus(duration)));
  }

  /** Its enquiry desk does not answer any more. */
  void closeDesk(String context) {
    lab.mishap("closed", "the enquiry desk", context);
    closedDesks.add(context);
  }

  /** From now on somebody answers there again. */
  void openDesk(String context) {
    lab.note("opened", "the enquiry desk", context);
    closedDesks.remove(context);
  }

  // Messages

  private void publish(String by, Broker platform, String topic, Message message) {
    sent.add(new Sent(by, topic, message));
    since.put(message, lab.clock().instant());
    if (quiet) {
      quietWork.add(() -> deliverQuietly(topic, message));
      return;
    }
    notYetNoted.add(new Sent(by, topic, message));
    if (calm) {
      for (String name : listeners.getOrDefault(topic, Set.of())) {
        Duration wait = LATENCY.plus(waitFor(name, message));
        lab.after(wait, () -> handsOver(name, topic, message, 1));
      }
    } else {
      platform.publish(topic, message);
    }
  }

  /** Who listens to this topic, apart from this one. */
  Set<String> listenersBut(String name, String topic) {
    var others = new LinkedHashSet<>(listeners.getOrDefault(topic, Set.of()));
    others.remove(name);
    return others;
  }

  /** This context hears it, if it listens to its topic. */
  void hearsAgain(Sent earlier, String name) {
    if (listeners.getOrDefault(earlier.topic(), Set.of()).contains(name)) {
      lab.after(LATENCY, () -> handsOver(name, earlier.topic(), earlier.message(), 1));
    }
  }

  /** What was published since somebody last asked: {@code (FarePaid -> booking)}. */
  String published() {
    var topics = new LinkedHashMap<String, Set<String>>();
    for (Sent each : notYetNoted) {
      topics
          .computeIfAbsent(each.topic(), topic -> new LinkedHashSet<>())
          .add(each.message().type());
    }
    notYetNoted.clear();
    var text = new StringBuilder();
    topics.forEach((topic, types) -> text.append(text.isEmpty() ? "  (" : "; ")
        .append(String.join(", ", types))
        .append(" -> ")
        .append(topic));
    return text.append(text.isEmpty() ? "" : ")").toString();
  }

  private void notePublished(String by, String why) {
    String published = published();
    if (!published.isEmpty()) {
      lab.note("published", "after " + why + published, by);
    }
  }

  private void arrives(String context, Inbox inbox, String topic, Message message) {
    deliveries.merge(context, 1, Integer::sum);
    Duration wait = waitFor(context, message);
    if (wait.compareTo(Duration.ZERO) > 0) {
      lab.after(wait, () -> handsOver(context, topic, message, 1));
    } else if (!hasLeft(context)) {
      hears(context, inbox, topic, message);
      notePublished(context, message.type());
    }
  }

  private boolean hasLeft(String context) {
    return listeners.values().stream().noneMatch(names -> names.contains(context));
  }

  private Duration waitFor(String context, Message message) {
    Instant now = lab.clock().instant();
    return busy.stream()
        .filter(each -> each.context().equals(context))
        .filter(each -> each.source() == null || each.source().equals(sourceOf(message)))
        .map(each -> Duration.between(now, each.until()))
        .filter(wait -> !wait.isNegative())
        .max(Duration::compareTo)
        .orElse(Duration.ZERO);
  }

  private String sourceOf(Message message) {
    return sent.stream()
        .filter(each -> each.message() == message)
        .map(Sent::by)
        .findFirst()
        .orElse("");
  }

  private void handsOver(String context, String topic, Message message, int attempt) {
    if (hasLeft(context)) {
      return;
    }
    Outcome outcome = contexts
        .get(context)
        .run("handle " + message, inbox -> hears(context, inbox, topic, message));
    notePublished(context, message.type());
    if (!outcome.done() && attempt < ATTEMPTS) {
      lab.after(
          Platform.redeliveryAfter(attempt), () -> handsOver(context, topic, message, attempt + 1));
    }
  }

  private void hears(String context, Inbox inbox, String topic, Message message) {
    Duration age = Duration.between(since.get(message), lab.clock().instant());
    if (age.compareTo(LATE) > 0) {
      lab.note(
          "heard", message.type() + " of " + message.key() + ", " + text(age) + " old", context);
    }
    if (!inbox.deliver(topic, message)) {
      lab.note("dropped", message.type() + "[id=" + message.id() + "], heard before", context);
    }
  }

  // The past, of which the timeline has no lines

  /** All this happens without a line in the timeline, at once and in order. */
  void quietly(Runnable past) {
    quiet = true;
    past.run();
    while (!quietWork.isEmpty() || !quietAlarms.isEmpty()) {
      (quietWork.isEmpty() ? quietAlarms : quietWork).remove().run();
    }
    quiet = false;
  }

  boolean isQuiet() {
    return quiet;
  }

  private void deliverQuietly(String topic, Message message) {
    for (String name : List.copyOf(listeners.getOrDefault(topic, Set.of()))) {
      must(
          name,
          contexts.get(name).run("handle " + message, inbox -> inbox.deliver(topic, message)));
    }
  }

  /** What a context sees of all this. */
  private final class Desk implements Outside {

    private final String name;
    private final Broker platform;

    Desk(String name, Broker platform) {
      this.name = name;
      this.platform = platform;
    }

    @Override
    public Broker broker() {
      return (topic, message) -> publish(name, platform, topic, message);
    }

    @Override
    public InstantSource clock() {
      return Bus.this::today;
    }

    @Override
    public void wakeMe(Duration after, String about) {
      alarms.add(new Alarm(name, text(after)));
      Runnable ring = () -> {
        if (!quiet) {
          lab.note("rang", "the alarm clock about " + about, name);
        }
        contexts.get(name).run("wake", inbox -> inbox.context().wake(about));
        notePublished(name, "the alarm clock");
      };
      if (quiet) {
        quietAlarms.add(ring);
      } else {
        lab.note("set", "the alarm clock to " + text(after), name);
        lab.after(after, ring);
      }
    }

    @Override
    public String ask(String context, String question) {
      asked.add(new Arrow(name, "asks", context));
      if (!quiet) {
        lab.note("asked", "\"" + question + "\"  -> " + context, name);
      }
      if (closedDesks.contains(context)) {
        throw new Unavailable("the enquiry desk of " + context + " is closed");
      }
      Inbox desk = desks.get(context);
      if (desk == null) {
        throw new IllegalArgumentException("there is no context called " + context);
      }
      String answer = desk.context().answer(question);
      if (!quiet) {
        lab.note("answered", "\"" + answer + "\"  -> " + name, context);
      }
      return answer;
    }
  }

  static String text(Duration duration) {
    return duration.toSeconds() < 60
        ? duration.toMillis() + " ms"
        : duration.toMinutes() < 120
            ? duration.toMinutes() + " minutes"
            : duration.toHours() < 48 ? duration.toHours() + " hours" : duration.toDays() + " days";
  }
}
