package workbook.outbox.domain;

import java.util.ArrayList;
import java.util.List;
import workbook.outbox.domain.BookingEvent.CrossingBooked;
import workbook.outbox.domain.BookingEvent.CrossingCancelled;
import workbook.outbox.domain.BookingEvent.CrossingChanged;

/**
 * A berth on a voyage, and what has happened to it since it was read. Its version is the number of
 * events in its life, so each event has a version of its own.
 */
public final class Booking {

  private final String number;
  private final String passenger;
  private final int storedVersion;
  private final List<BookingEvent> news = new ArrayList<>();
  private String voyage;
  private boolean cancelled;

  private Booking(
      String number, String passenger, String voyage, boolean cancelled, int storedVersion) {
    this.number = number;
    this.passenger = passenger;
    this.voyage = voyage;
    this.cancelled = cancelled;
    this.storedVersion = storedVersion;
  }

  /** A passenger books a crossing. */
  public static Booking book(String number, String passenger, String voyage) {
    var booking = new Booking(number, passenger, voyage, false, 0);
    booking.news.add(new CrossingBooked(number, booking.nextVersion(), passenger, voyage));
    return booking;
  }

  /** A booking as it was stored, without news. */
  public static Booking stored(
      String number, String passenger, String voyage, boolean cancelled, int version) {
    return new Booking(number, passenger, voyage, cancelled, version);
  }

  /**
   * The passenger takes another voyage.
   *
   * @throws IllegalStateException if the crossing is cancelled
   */
  public void changeTo(String voyage) {
    refuseIfCancelled("changed");
    this.voyage = voyage;
    news.add(new CrossingChanged(number, nextVersion(), voyage));
  }

  /**
   * The passenger does not sail.
   *
   * @throws IllegalStateException if the crossing is cancelled already
   */
  public void cancel() {
    refuseIfCancelled("cancelled");
    this.cancelled = true;
    news.add(new CrossingCancelled(number, nextVersion()));
  }

  private void refuseIfCancelled(String how) {
    if (cancelled) {
      throw new IllegalStateException(
          "booking " + number + " is cancelled and cannot be " + how + " any more");
    }
  }

  private int nextVersion() {
    return version() + 1;
  }

  public String number() {
    return number;
  }

  public String passenger() {
    return passenger;
  }

  public String voyage() {
    return voyage;
  }

  public boolean cancelled() {
    return cancelled;
  }

  /** The version that was read from the store; 0 for a booking that was never stored. */
  public int storedVersion() {
    return storedVersion;
  }

  /** The version with its news. */
  public int version() {
    return storedVersion + news.size();
  }

  /** What happened to it since it was read, in order. */
  public List<BookingEvent> news() {
    return List.copyOf(news);
  }
}
