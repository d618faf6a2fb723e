package workbook.publicprivate.booking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import workbook.publicprivate.Json;
import workbook.publicprivate.booking.BookingEvent.BookingOpened;
import workbook.publicprivate.booking.BookingEvent.CancelledByPassenger;
import workbook.publicprivate.booking.BookingEvent.ClerkRemarked;
import workbook.publicprivate.booking.BookingEvent.FareAgreed;
import workbook.publicprivate.booking.BookingEvent.FarePartPaid;
import workbook.publicprivate.booking.BookingEvent.PassengerNamed;
import workbook.publicprivate.booking.BookingEvent.PassportNoted;
import workbook.publicprivate.booking.BookingEvent.PhoneNoted;
import workbook.publicprivate.booking.BookingEvent.RiskScored;
import workbook.publicprivate.booking.BookingEvent.VoyageChanged;
import workbook.publicprivate.booking.BookingEvent.VoyageWithdrawn;

/**
 * How what has happened is written down, and read again.
 *
 * <p>Notes are never written anew: one of last year is read as what it means today, each time.
 */
final class Notes {

  private static final int FORMAT = 2;

  private Notes() {}

  static Note note(BookingEvent event) {
    return new Note(event.getClass().getSimpleName(), FORMAT, Json.text(event));
  }

  /** What this note says; one of last year may say several things. */
  static List<BookingEvent> events(Note note) {
    return isKnown(note) ? List.of(Json.read(note.json(), type(note))) : fromLastYear(note);
  }

  private static List<BookingEvent> fromLastYear(Note note) {
    JsonNode said = Json.tree(note.json());
    return switch (note.type()) {
      case "Opened" ->
        List.of(new BookingOpened(
            text(said, "voyage"), said.get("places").intValue(), text(said, "clerk")));
      case "FareAgreed" -> List.of(new FareAgreed(cents(said)));
      case "FarePartPaid" -> List.of(new FarePartPaid(cents(said), text(said, "card")));
      case "PassengerNoted" -> passenger(said);
      case "Remarked" -> List.of(new ClerkRemarked(text(said, "text")));
      case "Scored" -> List.of(new RiskScored(said.get("risk").intValue()));
      case "VoyageChanged" -> List.of(new VoyageChanged(text(said, "to")));
      case "Printed" -> List.of();
      case "Cancelled" ->
        // The oldest notes do not say by whom: the line could not withdraw a voyage then.
        List.of(
            said.path("by").asString("passenger").equals("line")
                ? new VoyageWithdrawn()
                : new CancelledByPassenger());
      default -> throw new IllegalArgumentException("what does this note say? " + note);
    };
  }

  private static List<BookingEvent> passenger(JsonNode said) {
    var events = new ArrayList<BookingEvent>();
    if (said.has("name")) {
      events.add(new PassengerNamed(text(said, "name")));
    }
    if (said.has("passport")) {
      events.add(new PassportNoted(text(said, "passport")));
    }
    if (said.has("phone")) {
      events.add(new PhoneNoted(text(said, "phone")));
    }
    return events;
  }

  /** Last year's amounts are texts in euros; a double would lose a cent of 19.99. */
  private static long cents(JsonNode said) {
    return new BigDecimal(text(said, "amount")).movePointRight(2).longValueExact();
  }

  private static String text(JsonNode said, String field) {
    return said.get(field).stringValue();
  }

  private static boolean isKnown(Note note) {
    try {
      return type(note) != null;
    } catch (IllegalArgumentException unknown) {
      return false;
    }
  }

  private static Class<? extends BookingEvent> type(Note note) {
    return switch (note.type()) {
      case "BookingOpened" -> BookingOpened.class;
      case "FareAgreed" -> FareAgreed.class;
      case "FarePartPaid" -> FarePartPaid.class;
      case "PassengerNamed" -> PassengerNamed.class;
      case "PassportNoted" -> PassportNoted.class;
      case "PhoneNoted" -> PhoneNoted.class;
      case "ClerkRemarked" -> ClerkRemarked.class;
      case "RiskScored" -> RiskScored.class;
      case "VoyageChanged" -> VoyageChanged.class;
      case "CancelledByPassenger" -> CancelledByPassenger.class;
      case "VoyageWithdrawn" -> VoyageWithdrawn.class;
      default -> throw new IllegalArgumentException("what does this note say? " + note);
    };
  }
}
