package workbook.messages.domain;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** What Booking announces: facts, named for what has happened. */
public abstract class BookingEvent implements Event {

  private final String booking;
  private final Instant occurredAt;

  BookingEvent(String booking, Instant occurredAt) {
    Crossing.requireText(booking, "a fact of Booking needs a booking");
    this.booking = booking;
    this.occurredAt = Objects.requireNonNull(occurredAt, "a fact has happened at some time");
  }

  @Override
  public final String booking() {
    return booking;
  }

  @Override
  public final Instant occurredAt() {
    return occurredAt;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BookingEvent that
        && getClass() == that.getClass()
        && booking.equals(that.booking)
        && occurredAt.equals(that.occurredAt);
  }

  @Override
  public int hashCode() {
    return Objects.hash(booking, occurredAt);
  }

  /** All crossings of a journey are booked. */
  public static final class JourneyBooked extends BookingEvent {

    private final List<Berth> berths;

    public JourneyBooked(String booking, List<Berth> berths, Instant occurredAt) {
      super(booking, occurredAt);
      this.berths = List.copyOf(berths);
    }

    public List<Berth> getBerths() {
      return berths;
    }

    @Override
    public boolean equals(Object other) {
      return super.equals(other) && berths.equals(((JourneyBooked) other).berths);
    }

    @Override
    public int hashCode() {
      return Objects.hash(super.hashCode(), berths);
    }
  }

  /** The berths of a booking on one voyage were given back. */
  public static final class CrossingCancelled extends BookingEvent {

    private final String voyage;

    public CrossingCancelled(String booking, String voyage, Instant occurredAt) {
      super(booking, occurredAt);
      Crossing.requireText(voyage, "a cancelled crossing needs a voyage");
      this.voyage = voyage;
    }

    public String getVoyage() {
      return voyage;
    }

    @Override
    public boolean equals(Object other) {
      return super.equals(other) && voyage.equals(((CrossingCancelled) other).voyage);
    }

    @Override
    public int hashCode() {
      return Objects.hash(super.hashCode(), voyage);
    }
  }
}
