package workbook.messages.domain;

import java.time.Instant;
import java.util.Objects;

/**
 * A vehicle has a place on the car deck. Written by colleagues, who call things as their forms do.
 *
 * @param id the number plate
 * @param type what kind of vehicle it is, such as {@code camper van}
 * @param fare what its place cost, in cents
 */
public record VehicleBooked(String booking, String id, String type, long fare, Instant occurredAt)
    implements Event {

  public VehicleBooked {
    Crossing.requireText(booking, "a vehicle needs a booking");
    Crossing.requireText(id, "a vehicle needs a number plate");
    Crossing.requireText(type, "a vehicle is of some kind");
    Objects.requireNonNull(occurredAt, "a fact has happened at some time");
  }
}
