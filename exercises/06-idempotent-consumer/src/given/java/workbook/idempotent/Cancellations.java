package workbook.idempotent;

import workbook.idempotent.domain.CrossingCancelled;
import workbook.ports.Message;

/** How a cancellation is written into a message and read from it. */
public final class Cancellations {

  /** What the envelope says about the payload. */
  public static final String TYPE = "CrossingCancelled";

  private Cancellations() {}

  /**
   * @param id names this one announcement; a repeat of it has the same id
   * @param source the office that announces it; another office may use the same ids. Offices and
   *     ids are made of letters, digits and dashes, at most 100 of them.
   */
  public static Message write(String id, String source, CrossingCancelled cancelled) {
    String payload = String.join(
        "|",
        cancelled.booking(),
        cancelled.passenger(),
        Long.toString(cancelled.fare()),
        Long.toString(cancelled.meals()));
    return new Message(id, source, TYPE, cancelled.booking(), payload);
  }

  /** @throws IllegalArgumentException if this is no cancellation or cannot be read */
  public static CrossingCancelled read(Message message) {
    String[] parts = message.payload().split("\\|");
    if (!message.type().equals(TYPE) || parts.length != 4) {
      throw new IllegalArgumentException("not a cancellation: " + message);
    }
    try {
      return new CrossingCancelled(
          parts[0], parts[1], Long.parseLong(parts[2]), Long.parseLong(parts[3]));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("no amount of cents: " + e.getMessage(), e);
    }
  }
}
