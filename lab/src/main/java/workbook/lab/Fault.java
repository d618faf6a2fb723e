package workbook.lab;

import java.time.Duration;
import java.util.Objects;

/**
 * One piece of bad luck, asked for by name. Its text is a phrase, so that a shrunk list of faults
 * reads like a forecast.
 *
 * <p>A fault waits for the {@code nth} opportunity of its kind, counted from 1, and happens once.
 * {@code where} narrows what counts: a topic or a component for deliveries, a topic, {@code broker}
 * or a peer's name for calls; null means anywhere.
 */
public final class Fault {

  /** What kind of opportunity a fault waits for. */
  enum Opportunity {
    CALL,
    STATEMENT,
    DELIVERY,
    ACKNOWLEDGEMENT
  }

  enum Kind {
    REFUSED(Opportunity.CALL),
    OUTCOME_UNKNOWN(Opportunity.CALL),
    REQUEST_LOST(Opportunity.CALL),
    AWAY(Opportunity.CALL),
    CONNECTION_LOST(Opportunity.STATEMENT),
    LATE(Opportunity.DELIVERY),
    OVERTAKEN(Opportunity.DELIVERY),
    DELIVERED_TWICE(Opportunity.DELIVERY),
    ACK_LOST(Opportunity.ACKNOWLEDGEMENT);

    final Opportunity opportunity;

    Kind(Opportunity opportunity) {
      this.opportunity = opportunity;
    }
  }

  final Kind kind;
  final int nth;
  final String where;
  final Duration from;
  final Duration until;

  private Fault(Kind kind, int nth, String where, Duration from, Duration until) {
    if (nth < 1) {
      throw new IllegalArgumentException("opportunities count from 1, got " + nth);
    }
    this.kind = kind;
    this.nth = nth;
    this.where = where;
    this.from = from;
    this.until = until;
  }

  /** The nth call finds nobody there: nothing happened, and the caller is told so. */
  public static Fault refused(int nth) {
    return new Fault(Kind.REFUSED, nth, null, null, null);
  }

  /** The nth call has its effect, but the caller hears nothing and gives up waiting. */
  public static Fault outcomeUnknown(int nth) {
    return new Fault(Kind.OUTCOME_UNKNOWN, nth, null, null, null);
  }

  /** The nth call never arrives: nothing happened, but the caller hears nothing of that either. */
  public static Fault requestLost(int nth) {
    return new Fault(Kind.REQUEST_LOST, nth, null, null, null);
  }

  /** Every call in this stretch of virtual time (from the trial's start) finds nobody there. */
  public static Fault away(String where, Duration from, Duration until) {
    Objects.requireNonNull(where, "say who is away");
    return new Fault(Kind.AWAY, 1, where, from, until);
  }

  /**
   * At the nth statement or commit of a component the connection to its database breaks: the
   * transaction is rolled back, and the component gets an {@link java.sql.SQLException}.
   */
  public static Fault connectionLost(int nth) {
    return new Fault(Kind.CONNECTION_LOST, nth, null, null, null);
  }

  /** The nth delivery comes later than usual by this much. */
  public static Fault late(int nth, Duration by) {
    return new Fault(Kind.LATE, nth, null, by, null);
  }

  /** The nth delivery is held back until the one after it has been delivered. */
  public static Fault overtaken(int nth) {
    return new Fault(Kind.OVERTAKEN, nth, null, null, null);
  }

  /** The nth delivery is made twice although it was acknowledged. */
  public static Fault deliveredTwice(int nth) {
    return new Fault(Kind.DELIVERED_TWICE, nth, null, null, null);
  }

  /** The nth acknowledgement of a consumer does not reach the broker, so it delivers again. */
  public static Fault ackLost(int nth) {
    return new Fault(Kind.ACK_LOST, nth, null, null, null);
  }

  /** The same fault, counting only what concerns this topic, component or peer. */
  public Fault at(String where) {
    return new Fault(kind, nth, where, from, until);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Fault fault && toString().equals(fault.toString());
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }

  @Override
  public String toString() {
    String place = where == null ? "" : " at " + where;
    return switch (kind) {
      case REFUSED -> "call " + nth + place + " finds nobody there";
      case OUTCOME_UNKNOWN -> "the answer to call " + nth + place + " is lost";
      case REQUEST_LOST -> "call " + nth + place + " is lost on its way";
      case AWAY -> where + " is away from " + from.toMillis() + " to " + until.toMillis() + " ms";
      case CONNECTION_LOST -> "the connection breaks at statement " + nth + place;
      case LATE -> "delivery " + nth + place + " is late by " + text(from);
      case OVERTAKEN -> "delivery " + nth + place + " is overtaken by the next";
      case DELIVERED_TWICE -> "delivery " + nth + place + " is made twice";
      case ACK_LOST -> "acknowledgement " + nth + place + " is lost";
    };
  }

  /** In the largest unit that says it exactly: {@code 50 ms}, {@code 9 days}. */
  private static String text(Duration duration) {
    long minutes = duration.toMinutes();
    if (minutes == 0 || !duration.equals(Duration.ofMinutes(minutes))) {
      return duration.toMillis() + " ms";
    }
    if (minutes % 60 != 0) {
      return minutes + " min";
    }
    return minutes % (24 * 60) == 0 ? duration.toDays() + " days" : duration.toHours() + " h";
  }
}
