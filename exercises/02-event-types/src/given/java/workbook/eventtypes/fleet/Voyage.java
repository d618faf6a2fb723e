package workbook.eventtypes.fleet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import workbook.eventtypes.passengers.Passenger;

/**
 * A voyage, as Fleet sees it. Each change gives a new state with the next version.
 *
 * <p>It holds what is true now and not how it came about: a voyage that was delayed by two hours
 * and one that was rescheduled by two hours are equal.
 *
 * @param number such as {@code V-7}
 * @param version 1 for the first state of this voyage, then one more at each change
 * @param sails false while the voyage is off the timetable
 * @param departure when it leaves
 * @param quay where it leaves, or null where no quay is assigned
 * @param ship which ship it is
 * @param engineHours how long her engines have run since the last service
 * @param crew who works on board
 * @param aboard who has a berth
 */
public record Voyage(
    String number,
    long version,
    boolean sails,
    Instant departure,
    String quay,
    String ship,
    long engineHours,
    List<String> crew,
    List<Passenger> aboard) {

  public Voyage {
    if (number == null || number.isBlank()) {
      throw new IllegalArgumentException("a voyage needs a number, got " + number);
    }
    if (version < 1) {
      throw new IllegalArgumentException("versions count from 1, got " + version);
    }
    if (departure == null) {
      throw new IllegalArgumentException("voyage " + number + " needs a departure, got null");
    }
    crew = List.copyOf(crew);
    aboard = List.copyOf(aboard);
  }

  /** A new voyage on the timetable. */
  public static Voyage planned(String number, Instant departure, String quay) {
    return new Voyage(number, 1, true, departure, quay, "Hanbada", 1_740, List.of(), List.of());
  }

  /** The same voyage, leaving at another time, for whatever reason. */
  public Voyage leavesAt(Instant departure) {
    return next(sails, departure, quay, aboard);
  }

  /** The same voyage, leaving from another quay. */
  public Voyage leavesFrom(String quay) {
    return next(sails, departure, quay, aboard);
  }

  /** The same voyage, with its quay given back: nobody knows yet where it will leave. */
  public Voyage givesItsQuayBack() {
    return next(sails, departure, null, aboard);
  }

  /** The same voyage, taken off the timetable. */
  public Voyage isWithdrawn() {
    return next(false, departure, quay, aboard);
  }

  /** The same voyage, back on the timetable after it was withdrawn. */
  public Voyage isReinstated() {
    return next(true, departure, quay, aboard);
  }

  /** The same voyage with one passenger more. */
  public Voyage takes(Passenger passenger) {
    var more = new ArrayList<>(aboard);
    more.add(passenger);
    return next(sails, departure, quay, more);
  }

  /** The same voyage with one passenger less. */
  public Voyage lets(Passenger passenger) {
    var fewer = new ArrayList<>(aboard);
    fewer.remove(passenger);
    return next(sails, departure, quay, fewer);
  }

  private Voyage next(boolean sails, Instant departure, String quay, List<Passenger> aboard) {
    return new Voyage(number, version + 1, sails, departure, quay, ship, engineHours, crew, aboard);
  }
}
