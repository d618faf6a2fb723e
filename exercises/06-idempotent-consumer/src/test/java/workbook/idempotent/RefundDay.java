package workbook.idempotent;

import java.time.Duration;
import java.util.List;
import workbook.idempotent.domain.CrossingCancelled;
import workbook.idempotent.domain.Desk;
import workbook.lab.Component;
import workbook.lab.Database;
import workbook.lab.Lab;
import workbook.lab.Rule;
import workbook.ports.Message;

/** A pretend day at the refund desks of Payments: who is there, and what the books say. */
final class RefundDay {

  static final String CANCELLATIONS = "cancellations";

  static final String BOOKING_OFFICE = "booking";
  static final String HARBOUR_OFFICE = "harbour";

  static final CrossingCancelled ANNAS = new CrossingCancelled("B-7", "Anna", 40_00, 12_50);
  static final CrossingCancelled BENS = new CrossingCancelled("B-8", "Ben", 25_00, 9_00);

  private final Lab lab;
  private final Database database;

  RefundDay(Lab lab) {
    this.lab = lab;
    this.database = lab.database("payments", PaymentsSchema.SQL + Inbox.schema());
    opensAccount(ANNAS);
  }

  static Message message(String id, CrossingCancelled cancelled) {
    return Cancellations.write(id, BOOKING_OFFICE, cancelled);
  }

  static Message message(String id, String office, CrossingCancelled cancelled) {
    return Cancellations.write(id, office, cancelled);
  }

  // Who is there

  /** The fare desk, listening. */
  Component<RefundDesk> fareDesk() {
    return listening("fare desk", Desk.FARES);
  }

  Component<RefundDesk> mealDesk() {
    return listening("meal desk", Desk.MEALS);
  }

  private Component<RefundDesk> listening(String name, Desk desk) {
    Component<RefundDesk> component = desk(name, desk);
    lab.platform().subscribe(CANCELLATIONS, component, RefundDesk::on);
    return component;
  }

  /** A desk that nobody delivers to unless the test does. */
  Component<RefundDesk> desk(String name, Desk desk) {
    return lab.component(name, w -> new RefundDesk(desk, w.database(), w.clock()));
  }

  // What happens

  void opensAccount(CrossingCancelled cancelled) {
    database.change(
        "insert into account (passenger, number, balance) values (?, ?, 0)",
        cancelled.passenger(),
        "TA-" + cancelled.booking());
  }

  /** Booking announces these, and everything that follows happens. */
  void announces(Message... messages) {
    for (Message message : messages) {
      lab.platform().publish(CANCELLATIONS, message);
    }
    lab.settle();
  }

  // What we see

  long refunds(Desk desk, CrossingCancelled cancelled) {
    return database.number(
        "select count(*) from refund where desk = ? and booking = ?",
        desk.name(),
        cancelled.booking());
  }

  /** The fare desk has paid this cancelled crossing back so many times, and the money is there. */
  void requireRefunds(Rule rule, CrossingCancelled cancelled, int times) {
    requireRefunds(rule, Desk.FARES, cancelled, times);
  }

  void requireRefunds(Rule rule, Desk desk, CrossingCancelled cancelled, int times) {
    long seen = refunds(desk, cancelled);
    lab.require(rule, seen == times, () -> "x");
  }
}
