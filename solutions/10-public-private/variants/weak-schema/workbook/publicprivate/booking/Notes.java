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

  static List<BookingEvent> events(Note note) {
    JsonNode said = Json.tree(note.json());
    return switch (note.type()) {
      case "Opened", "BookingOpened" ->
        List.of(new BookingOpened(
            text(said, "voyage"),
            (said.has("places") ? said.get("places") : said.get("berths")).asInt(),
            text(said, "clerk")));
      case "FareAgreed" -> List.of(new FareAgreed(cents(said)));
      case "FarePartPaid" -> List.of(new FarePartPaid(cents(said), text(said, "card")));
      case "PassengerNoted", "PassengerNamed", "PassportNoted", "PhoneNoted" -> passenger(said);
      case "Remarked", "ClerkRemarked" -> List.of(new ClerkRemarked(text(said, "text")));
      case "Scored", "RiskScored" -> List.of(new RiskScored(said.path("risk").asInt(0)));
      case "VoyageChanged" ->
        List.of(new VoyageChanged(said.has("to") ? text(said, "to") : text(said, "voyage")));
      case "Cancelled", "CancelledByPassenger" ->
        List.of(said.has("by") ? new VoyageWithdrawn() : new CancelledByPassenger());
      case "VoyageWithdrawn" -> List.of(new VoyageWithdrawn());
      case "Printed" -> List.of();
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

  private static long cents(JsonNode said) {
    return said.has("cents")
        ? said.get("cents").asLong()
        : new BigDecimal(text(said, "amount")).multiply(BigDecimal.valueOf(100)).longValueExact();
  }

  private static String text(JsonNode said, String field) {
    return said.path(field).asString("");
  }
}
