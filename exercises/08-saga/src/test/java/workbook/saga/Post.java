package workbook.saga;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import workbook.lab.Lab;
import workbook.ports.Broker;
import workbook.ports.Message;
import workbook.saga.messages.Command;
import workbook.saga.messages.Command.BookCrossing;
import workbook.saga.messages.Command.RefundCard;

/** What becomes of letters on a bad day: commands that nobody can handle, answers that are lost. */
final class Post {

  private final Lab lab;
  private final Ledgers ledgers;
  private final Map<String, Instant> outOfOrder = new HashMap<>();
  private final Map<String, Duration> slow = new HashMap<>();
  private BookCrossing stuck;

  Post(Lab lab, Ledgers ledgers) {
    this.lab = lab;
    this.ledgers = ledgers;
  }

  void outOfOrder(Class<? extends Command> type, Duration until) {
    outOfOrder.put(type.getSimpleName(), lab.clock().instant().plus(until));
  }

  void cannotBeRefunded(BookCrossing wish, Duration until) {
    stuck = wish;
    outOfOrder(RefundCard.class, until);
  }

  void silent(String topic, Duration until) {
    outOfOrder.put(topic, lab.clock().instant().plus(until));
  }

  void slow(String topic, Duration delay) {
    slow.put(topic, delay);
  }

  private boolean isOutOfOrder(String what) {
    return lab.clock().instant().isBefore(outOfOrder.getOrDefault(what, Instant.MIN));
  }

  /** Whether this command ends among somebody's dead letters. */
  boolean putsAside(Message command) {
    boolean concernsAnother = stuck != null
        && command.type().equals(RefundCard.class.getSimpleName())
        && !ledgers.isCharge(command.key(), stuck);
    boolean aside = isOutOfOrder(command.type()) && !concernsAnother;
    if (aside) {
      lab.mishap("put aside", command.toString(), "dead letters");
    }
    return aside;
  }

  /** A broker that forwards what is not lost. */
  Broker lossy(Broker broker) {
    return (topic, answer) -> {
      if (isOutOfOrder(topic)) {
        lab.mishap("lost", answer.toString(), answer.source());
      } else if (slow.containsKey(topic)) {
        lab.mishap("delayed", answer.toString(), answer.source());
        lab.after(slow.remove(topic), () -> lab.platform().publish(topic, answer));
      } else {
        broker.publish(topic, answer);
      }
    };
  }
}
