package workbook.mudball.booking.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Booking's books: the history of each voyage, to which one can only add. */
public final class EventStore {

  private final Map<String, List<BookingEvent>> histories = new LinkedHashMap<>();

  public List<BookingEvent> history(String voyage) {
    return List.copyOf(histories.getOrDefault(voyage, List.of()));
  }

  /** Adds to the history of the voyage that these events are about. */
  public void append(String voyage, List<BookingEvent> events) {
    histories.computeIfAbsent(voyage, number -> new ArrayList<>()).addAll(events);
  }

  /** The voyages that have a history, oldest first. */
  public List<String> voyages() {
    return List.copyOf(histories.keySet());
  }
}
