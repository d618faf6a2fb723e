package workbook.lab;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import workbook.ports.Message;
import workbook.ports.Rejected;

/**
 * The messaging platform: topics, subscribers, acknowledgement, redelivery. It keeps every message
 * that it acknowledged and delivers it at least once to each subscriber, in order only as long as
 * nothing goes wrong.
 */
public final class Platform {

  private static final Duration LATENCY = Duration.ofMillis(5);
  private static final Duration FIRST_REDELIVERY = Duration.ofMillis(30);
  private static final Duration LONGEST_HOLD = Duration.ofSeconds(1);

  /** What a subscriber does with a message: a normal return acknowledges it. */
  @FunctionalInterface
  public interface Handler<C> {
    void handle(C component, Message message) throws Exception;
  }

  private final Lab lab;
  private final Map<String, List<Message>> topics = new LinkedHashMap<>();
  private final Map<String, List<Subscription<?>>> subscriptions = new LinkedHashMap<>();
  private final Map<String, List<Message>> deadLetters = new LinkedHashMap<>();

  private Predicate<Message> poisonous = message -> false;
  private String reason;

  Platform(Lab lab) {
    this.lab = lab;
  }

  /** The broker will never take such a message from a component, and gives this reason. */
  public void rejects(Predicate<Message> poisonous, String reason) {
    this.poisonous = poisonous;
    this.reason = reason;
  }

  /** From now on this component gets each message of the topic, until it acknowledges it. */
  public <C> void subscribe(String topic, Component<C> component, Handler<C> handler) {
    subscribe(topic, List.of(component), handler);
  }

  /**
   * From now on each message of the topic goes to one of these components, which share the work
   * under the name of the first; a repeat goes to the next of them.
   */
  public <C> void subscribe(String topic, List<Component<C>> group, Handler<C> handler) {
    subscriptions
        .computeIfAbsent(topic, name -> new ArrayList<>())
        .add(new Subscription<>(group, handler));
  }

  /** Somebody outside the system under test publishes; this always succeeds. */
  public void publish(String topic, Message message) {
    fromOutside("published", topic, message);
    store(topic, message);
  }

  /**
   * The broker delivers a message of the topic once more, although everybody may have acknowledged
   * it long ago.
   */
  public void repeat(String topic, Message message) {
    fromOutside("repeated", topic, message);
    for (Subscription<?> subscription : subscriptions.getOrDefault(topic, List.of())) {
      lab.after(LATENCY, () -> subscription.deliver(message, 2, subscription.sent));
    }
  }

  /** The messages that the topic holds, in the order in which they were stored. */
  public List<Message> topic(String topic) {
    return List.copyOf(topics.getOrDefault(topic, List.of()));
  }

  /** The messages that nobody of this component could handle, in the order of giving up. */
  public List<Message> deadLetters(String component) {
    return List.copyOf(deadLetters.getOrDefault(component, List.of()));
  }

  /**
   * How long the broker waits before it delivers again what was not acknowledged: 30 ms after the
   * first attempt, then three times longer after each; the tenth comes about five minutes after the
   * first, so that a claim that somebody left behind has time to run out.
   */
  public static Duration redeliveryAfter(int attempt) {
    Duration wait = FIRST_REDELIVERY;
    for (int i = 1; i < attempt; i++) {
      wait = wait.multipliedBy(3);
    }
    return wait;
  }

  void publishBy(String component, String topic, Message message) throws Throwable {
    lab.faults().call(component, "broker", topic, message.toString(), () -> {
      if (poisonous.test(message)) {
        lab.fault("rejected", message + ": " + reason, component, topic);
        throw new Rejected(reason);
      }
      lab.line(lab.weightOf(component), "published", message.toString(), component, topic, "");
      store(topic, message);
      return null;
    });
  }

  private void fromOutside(String verb, String topic, Message message) {
    lab.timeline().introduce(topic, Timeline.Role.TOPIC);
    lab.note(verb, message.toString(), "", topic);
  }

  private void store(String topic, Message message) {
    lab.timeline().introduce(topic, Timeline.Role.TOPIC);
    topics.computeIfAbsent(topic, name -> new ArrayList<>()).add(message);
    for (Subscription<?> subscription : subscriptions.getOrDefault(topic, List.of())) {
      subscription.send(topic, message);
    }
  }

  /** One subscriber's deliveries. */
  private final class Subscription<C> {

    private final List<Component<C>> group;
    private final Handler<C> handler;
    private final List<Held> heldBack = new ArrayList<>();
    private int sent;

    Subscription(List<Component<C>> group, Handler<C> handler) {
      this.group = List.copyOf(group);
      this.handler = handler;
    }

    private String name() {
      return group.get(0).name();
    }

    void send(String topic, Message message) {
      int number = ++sent;
      Duration delay = LATENCY;
      Fault overtaken = null;
      boolean twice = false;
      for (Fault fault : lab.faults().due(Fault.Opportunity.DELIVERY, topic, name())) {
        switch (fault.kind) {
          case LATE -> {
            lab.faults().happened(fault);
            delay = delay.plus(fault.from);
            lab.fault("delayed", message.toString(), topic, name());
          }
          case OVERTAKEN -> {
            overtaken = fault;
            lab.fault("held back", message.toString(), topic, name());
          }
          default -> {
            lab.faults().happened(fault);
            twice = true;
            lab.fault("doubled", message.toString(), topic, name());
          }
        }
      }
      Runnable first = () -> deliver(message, 1, number);
      if (overtaken != null) {
        var held = new Held(overtaken, number, first);
        heldBack.add(held);
        lab.after(LONGEST_HOLD, held::deliver);
      } else {
        lab.after(delay, first);
      }
      if (twice) {
        lab.after(delay.plus(LATENCY), () -> deliver(message, 2, number));
      }
    }

    /** @param number which of the messages sent to this subscription it is */
    private void deliver(Message message, int attempt, int number) {
      Component<C> receiver = group.get((attempt - 1) % group.size());
      lab.line(
          lab.weightOf(receiver.name()),
          "delivered",
          message + (attempt > 1 ? " (again)" : ""),
          "",
          receiver.name(),
          "broker");
      Outcome outcome =
          receiver.run("handle " + message, component -> handler.handle(component, message));
      if (outcome.done()) {
        acknowledged(message, attempt, number, receiver);
      } else {
        redeliver(message, attempt, number);
      }
      heldBack.stream()
          .filter(held -> attempt > 1 || number > held.number)
          .forEach(Held::overtaken);
    }

    private void acknowledged(Message message, int attempt, int number, Component<C> receiver) {
      for (Fault fault :
          lab.faults().due(Fault.Opportunity.ACKNOWLEDGEMENT, receiver.name(), name())) {
        lab.faults().happened(fault);
        lab.fault("ack lost", message.toString(), receiver.name(), "broker");
        redeliver(message, attempt, number);
      }
    }

    private void redeliver(Message message, int attempt, int number) {
      if (attempt >= Limits.DELIVERY_ATTEMPTS) {
        lab.fault("gave up", message + " after " + attempt + " attempts", "", "dead letters");
        deadLetters.computeIfAbsent(name(), key -> new ArrayList<>()).add(message);
        return;
      }
      lab.after(redeliveryAfter(attempt), () -> deliver(message, attempt + 1, number));
    }

    /** A delivery held back until the next one was made, or until it is clear that none comes. */
    private final class Held {
      private final Fault fault;
      private final int number;
      private final Runnable delivery;
      private boolean made;

      Held(Fault fault, int number, Runnable delivery) {
        this.fault = fault;
        this.number = number;
        this.delivery = delivery;
      }

      void overtaken() {
        lab.faults().happened(fault);
        lab.after(LATENCY, this::deliver);
      }

      void deliver() {
        if (!made) {
          made = true;
          heldBack.remove(this);
          delivery.run();
        }
      }
    }
  }
}
