package workbook.eventtypes;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import workbook.eventtypes.fleet.Voyage;
import workbook.eventtypes.passengers.Passenger;

/** The people and the voyages of this chapter. */
final class Friday {

  static final Passenger ANNA =
      new Passenger("Anna Yoon", "M70689098", "+82 10-5555-0142", "12 Lighthouse Lane, Geoje");
  static final Passenger BEN =
      new Passenger("Ben Okafor", "A01872334", "+82 10-5555-0177", "3 Old Pier, Tongyeong");

  static final Instant AT_SIX = at(18);
  static final Instant AT_SEVEN = at(19);
  static final Instant AT_EIGHT = at(20);
  static final Instant AT_NINE = at(21);
  static final Instant AT_TEN = at(22);

  static final Voyage EVENING =
      internals(Voyage.planned("V-7", AT_SIX, "Quay 2"), List.of(ANNA, BEN));
  static final Voyage NIGHT = Voyage.planned("V-8", AT_NINE, "Quay 4");

  /** Takes the place of the night voyage in a day on which two have to be alike. */
  static final Voyage TWIN = Voyage.planned("V-8", AT_SIX, "Quay 2");

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private Friday() {}

  private static Instant at(int hour) {
    return Instant.parse("2024-06-07T%02d:00:00Z".formatted(hour));
  }

  private static Voyage internals(Voyage voyage, List<Passenger> aboard) {
    return new Voyage(
        voyage.number(),
        voyage.version(),
        voyage.sails(),
        voyage.departure(),
        voyage.quay(),
        "Hanbada",
        1_740,
        List.of("Captain Seo", "Engineer Moon"),
        aboard);
  }

  /** The same voyage with other passengers aboard. */
  static Voyage with(Voyage voyage, List<Passenger> aboard) {
    return new Voyage(
        voyage.number(),
        voyage.version(),
        voyage.sails(),
        voyage.departure(),
        voyage.quay(),
        voyage.ship(),
        voyage.engineHours(),
        voyage.crew(),
        aboard);
  }

  /** The same voyage, of which only Fleet's own affairs are different. */
  static Voyage behindTheScenes(Voyage voyage) {
    return new Voyage(
        voyage.number(),
        voyage.version(),
        voyage.sails(),
        voyage.departure(),
        voyage.quay(),
        "Dolgorae",
        90,
        List.of("Captain Baek", "Engineer Ryu"),
        List.of());
  }

  /** What people read: {@code Fri 18:00, Quay 2}. */
  static String text(Departure departure) {
    return text(departure.at(), departure.quay());
  }

  static String text(Voyage voyage) {
    return voyage.sails() ? text(voyage.departure(), voyage.quay()) : "nothing";
  }

  private static String text(Instant at, String quay) {
    return (at == null ? "no time" : CLOCK.format(at)) + ", " + (quay == null ? "no quay" : quay);
  }
}
