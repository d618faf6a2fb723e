package workbook.publicprivate.ticketing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import workbook.ports.Message;
import workbook.publicprivate.Json;

/**
 * The tickets of the ferry line. It reads version 1.0.0: it passes over types and fields that it
 * does not know, takes a reason that it does not know for one that a person looks into, and is loud
 * about a known type that does not fit.
 */
public final class TicketBook {

  private final Map<String, Integer> tickets = new TreeMap<>();
  private final List<String> forAPerson = new ArrayList<>();
  private final Set<String> heard = new HashSet<>();

  public void on(Message message) {
    if (!heard.add(message.id())) {
      return;
    }
    JsonNode payload = Json.tree(message.payload());
    if (message.type().equals("CrossingConfirmed")) {
      tickets.put(ticket(payload), number(payload, "berths"));
    } else if (message.type().equals("CrossingGivenUp")) {
      tickets.remove(ticket(payload));
      String reason = text(payload, "reason");
      if (!reason.equals("MOVED") && !reason.equals("CANCELLED")) {
        forAPerson.add(ticket(payload));
      }
    }
  }

  /** The valid tickets, such as {@code Anna-1 on Friday evening}, and for how many berths. */
  public Map<String, Integer> tickets() {
    return Map.copyOf(tickets);
  }

  /** Crossings that were given up for a reason that nobody here has heard of. */
  public List<String> forAPerson() {
    return List.copyOf(forAPerson);
  }

  private static String ticket(JsonNode payload) {
    return text(payload, "booking") + " on " + text(payload, "voyage");
  }

  private static String text(JsonNode payload, String field) {
    JsonNode value = payload.get(field);
    if (value == null || !value.isString()) {
      throw new IllegalArgumentException("there is no text \"" + field + "\" in " + payload);
    }
    return value.stringValue();
  }

  private static int number(JsonNode payload, String field) {
    JsonNode value = payload.get(field);
    if (value == null || !value.isInt()) {
      throw new IllegalArgumentException("there is no number \"" + field + "\" in " + payload);
    }
    return value.intValue();
  }
}
