package workbook.messages;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import workbook.messages.Received.Broken;
import workbook.messages.Received.DoesNotFit;
import workbook.messages.Received.Read;
import workbook.messages.Received.UnknownType;
import workbook.messages.domain.Berth;
import workbook.messages.domain.BookingEvent.CrossingCancelled;
import workbook.messages.domain.BookingEvent.JourneyBooked;
import workbook.messages.domain.CardCharged;
import workbook.messages.domain.Event;
import workbook.messages.domain.TicketIssued;
import workbook.messages.domain.VehicleBooked;

/** Turns an envelope into text for the wire and back, field by field. */
public final class Codec {

  private final JsonMapper json = JsonMapper.builder().build();

  public String encode(Envelope envelope) {
    ObjectNode text = json.createObjectNode();
    text.put("id", envelope.id());
    text.put("type", envelope.type());
    text.put("at", envelope.occurredAt().toString());
    text.put("case", envelope.correlationId());
    text.put("cause", envelope.causationId());
    write(envelope.payload(), text.putObject("fact"));
    return text.toString();
  }

  private static void write(Event event, ObjectNode fact) {
    fact.put("booking", event.booking());
    fact.put("at", event.occurredAt().toString());
    if (event instanceof JourneyBooked booked) {
      ArrayNode berths = fact.putArray("berths");
      for (Berth berth : booked.berths()) {
        berths
            .addObject()
            .put("passenger", berth.passenger())
            .put("voyage", berth.voyage())
            .put("cents", Long.toString(berth.fare()));
      }
    } else if (event instanceof CrossingCancelled cancelled) {
      fact.put("voyage", cancelled.voyage());
    } else if (event instanceof VehicleBooked vehicle) {
      fact.put("plate", vehicle.id());
      fact.put("kind", vehicle.type());
      fact.put("cents", Long.toString(vehicle.fare()));
    } else if (event instanceof CardCharged charged) {
      fact.put("cents", Long.toString(charged.amount()));
    } else if (event instanceof TicketIssued issued) {
      fact.put("ticket", issued.ticket());
      fact.put("passenger", issued.passenger());
    }
  }

  public Received decode(String text) {
    JsonNode message;
    String type;
    try {
      message = json.readTree(text);
      type = word(message, "type");
    } catch (JacksonException | Misfit e) {
      return new Broken(String.valueOf(e.getMessage()));
    }
    if (EventTypes.classOf(type).isEmpty()) {
      return new UnknownType(type);
    }
    try {
      return new Read(new Envelope(
          word(message, "id"),
          type,
          instant(message),
          word(message, "case"),
          word(message, "cause"),
          event(type, message.path("fact"))));
    } catch (Misfit | IllegalArgumentException e) {
      return new DoesNotFit(type, e.getMessage());
    }
  }

  private static Event event(String type, JsonNode fact) {
    String booking = word(fact, "booking");
    Instant at = instant(fact);
    return switch (type) {
      case "journey-booked" -> new JourneyBooked(booking, berths(fact.path("berths")), at);
      case "crossing-cancelled" -> new CrossingCancelled(booking, word(fact, "voyage"), at);
      case "vehicle-booked" ->
        new VehicleBooked(booking, word(fact, "plate"), word(fact, "kind"), cents(fact), at);
      case "card-charged" -> new CardCharged(booking, cents(fact), at);
      default -> new TicketIssued(booking, word(fact, "ticket"), word(fact, "passenger"), at);
    };
  }

  private static List<Berth> berths(JsonNode list) {
    if (!list.isArray()) {
      throw new Misfit("berths are a list");
    }
    List<Berth> berths = new ArrayList<>();
    list.forEach(
        each -> berths.add(new Berth(word(each, "passenger"), word(each, "voyage"), cents(each))));
    return berths;
  }

  private static long cents(JsonNode node) {
    return Long.parseLong(word(node, "cents"));
  }

  private static Instant instant(JsonNode node) {
    try {
      return Instant.parse(word(node, "at"));
    } catch (DateTimeParseException e) {
      throw new Misfit("no time: " + e.getMessage());
    }
  }

  private static String word(JsonNode node, String field) {
    JsonNode word = node.path(field);
    if (!word.isString()) {
      throw new Misfit("it does not say its " + field);
    }
    return word.stringValue();
  }

  /** What was read is not what it should be. */
  private static final class Misfit extends RuntimeException {

    private static final long serialVersionUID = 1;

    Misfit(String message) {
      super(message);
    }
  }
}
