package workbook.publicprivate.booking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /** What this note says; one of last year may say several things, or nothing any more. */
  static List<BookingEvent> events(Note note) {
    return today(note).stream()
        .<BookingEvent>map(each -> Json.read(each.json(), type(each)))
        .toList();
  }

  private static List<Note> today(Note note) {
    return note.format() == 1 ? fromFormatOne(note) : List.of(note);
  }

  private static List<Note> fromFormatOne(Note note) {
    JsonNode said = Json.tree(note.json());
    return switch (note.type()) {
      case "Opened" ->
        List.of(note("BookingOpened", "voyage", said.get("voyage"), "berths", said.get("places")));
      case "FareAgreed" -> List.of(note("FareAgreed", "cents", cents(said)));
      case "FarePartPaid" ->
        List.of(note("FarePartPaid", "cents", cents(said), "card", said.get("card")));
      case "PassengerNoted" -> passenger(said);
      case "Remarked" -> List.of(note("ClerkRemarked", "text", said.get("text")));
      case "Scored" -> List.of(note("RiskScored", "risk", said.get("risk")));
      case "VoyageChanged" -> List.of(note("VoyageChanged", "voyage", said.get("to")));
      case "Cancelled" ->
        List.of(note(said.has("by") ? "VoyageWithdrawn" : "CancelledByPassenger"));
      case "Printed" -> List.of();
      default -> throw new IllegalArgumentException("what does this note say? " + note);
    };
  }

  private static List<Note> passenger(JsonNode said) {
    var notes = new ArrayList<Note>();
    Map.of("name", "PassengerNamed", "passport", "PassportNoted", "phone", "PhoneNoted")
        .forEach((field, type) -> {
          if (said.hasNonNull(field)) {
            notes.add(note(type, field, said.get(field)));
          }
        });
    return notes;
  }

  private static Note note(String type, Object... fields) {
    var json = new LinkedHashMap<String, Object>();
    for (int i = 0; i < fields.length; i += 2) {
      json.put((String) fields[i], fields[i + 1]);
    }
    return new Note(type, FORMAT, Json.text(json));
  }

  private static long cents(JsonNode said) {
    String[] parts = said.get("amount").asString().split("\\.");
    long cents = parts.length == 1 ? 0 : Long.parseLong((parts[1] + "0").substring(0, 2));
    return Long.parseLong(parts[0]) * 100 + cents;
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
