package workbook.idempotent;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import workbook.idempotent.domain.CrossingCancelled;
import workbook.idempotent.domain.Desk;
import workbook.lab.Component;
import workbook.lab.Lab;
import workbook.lab.Rule;
import workbook.ports.Message;
import workbook.ports.Rejected;

/** A pretend day at the desks that refund cards, and the card provider far away. */
final class CardDay {

  static final String PROVIDER = "card provider";

  private static final String CARD_CANCELLATIONS = "card-cancellations";

  private final Lab lab;
  private final Provider provider;
  private final NightWatch nightWatch;

  CardDay(Lab lab) {
    this.lab = lab;
    this.provider = new Provider(lab);
    this.nightWatch =
        new NightWatch(lab, lab.database("payments", PaymentsSchema.SQL + Inbox.schema()));
    lab.peer(PROVIDER, CardProvider.class, provider);
  }

  /** The desk that refunds fares to cards, listening to the broker. */
  Component<CardRefunds> fareDesk() {
    return listening("card desk", Desk.FARES);
  }

  /** The desk that refunds meals to cards, listening to the broker. */
  Component<CardRefunds> mealDesk() {
    return listening("card desk for meals", Desk.MEALS);
  }

  private Component<CardRefunds> listening(String name, Desk desk) {
    Component<CardRefunds> component = desk(name, desk);
    lab.platform().subscribe(CARD_CANCELLATIONS, component, CardRefunds::on);
    return component;
  }

  private Component<CardRefunds> desk(String name, Desk desk) {
    return lab.component(
        name, w -> new CardRefunds(desk, w.database(), w.clock(), w.peer(CardProvider.class)));
  }

  void announced(Message... messages) {
    for (Message message : messages) {
      lab.platform().publish(CARD_CANCELLATIONS, message);
    }
    lab.settle();
  }

  void repeated(Message message) {
    lab.platform().repeat(CARD_CANCELLATIONS, message);
    lab.settle();
  }

  /** Time goes by; every night the memory is tidied. */
  void passes(Duration time) {
    nightWatch.passes(time);
  }

  void requireMemoryOfAtMost(int most, String after) {
    nightWatch.requireMemoryOfAtMost(most, after);
  }

  /** Two fare desks get the same message at the same moment, then once more, one by one. */
  void deliveredToTwoAtOnce(Message message) {
    var one = desk("card desk 1", Desk.FARES);
    var other = desk("card desk 2", Desk.FARES);
    lab.note("delivered", message + "  -> card desk 1 and 2", "");
    lab.sideBySide(
        one.task("handle", d -> d.on(message)), other.task("handle", d -> d.on(message)));
    lab.note("delivered", message + " (again)  -> card desk 1", "");
    one.run("handle", d -> d.on(message));
  }

  /** The fare of this crossing went back to the card that paid for it, so often. */
  void requireRefunds(Rule rule, CrossingCancelled cancelled, int times) {
    long paid = provider.paid(cancelled.booking(), cancelled.fare());
    lab.require(
        rule,
        paid == times,
        () -> "But of %s due to %s the card provider has paid %d."
            .formatted(refunds(times), cancelled.passenger(), paid));
  }

  private static String refunds(int count) {
    return count == 1 ? "1 refund" : count + " refunds";
  }

  /** Remembers every key for ever, as its port says. */
  private static final class Provider implements CardProvider {

    private record Payment(String booking, long amount) {}

    private final Lab lab;
    private final Map<String, Payment> byKey = new LinkedHashMap<>();
    private final List<Payment> payments = new ArrayList<>();

    Provider(Lab lab) {
      this.lab = lab;
    }

    @Override
    public void refund(String idempotencyKey, String booking, long amount) {
      if (idempotencyKey == null || idempotencyKey.isBlank() || idempotencyKey.length() > 255) {
        throw new Rejected("a key has 1 to 255 characters, got " + idempotencyKey);
      }
      var payment = new Payment(booking, amount);
      Payment before = byKey.putIfAbsent(idempotencyKey, payment);
      if (before == null) {
        payments.add(payment);
        lab.note("paid", euros(amount) + " for " + booking + ", key " + idempotencyKey, PROVIDER);
      } else if (before.equals(payment)) {
        lab.note("recognised", "key " + idempotencyKey, PROVIDER);
      } else {
        throw new Rejected("key " + idempotencyKey + " was used for another refund");
      }
    }

    private static String euros(long cents) {
      return "%d.%02d".formatted(cents / 100, cents % 100);
    }

    long paid(String booking, long amount) {
      return payments.stream().filter(new Payment(booking, amount)::equals).count();
    }
  }
}
