package workbook.messages;

import workbook.ports.Broker;

/**
 * Whom the booking office can reach. That a telephone is on the wall does not mean that it must be
 * used.
 *
 * @param broker stores a message and delivers it to every context that subscribed to its topic
 */
public record Neighbours(Broker broker, Ticketing ticketing, Marketing marketing) {

  /** The topic on which Booking announces. */
  public static final String BOOKINGS = "bookings";
}
