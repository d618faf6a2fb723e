package workbook.untangling.booking.published;

import java.time.LocalDate;
import java.util.List;

/** What Booking tells the ferry line, in words made for others. */
public interface BookingNews {

  /** Where it is told. */
  String TOPIC = "voyages closed";

  /**
   * The sales of a voyage have closed, and this is who sails.
   *
   * <p>One event stands for a whole history of private ones. It is complete, so nobody has to know
   * whether all of the others have arrived.
   */
  record VoyageClosed(String voyage, LocalDate day, int berths, List<Traveller> aboard)
      implements BookingNews {}

  /** The sales of this voyage have closed; Booking answers {@code who sails on V-7}. */
  record SalesClosed(String voyage) implements BookingNews {}

  /** Somebody who sails, and the fare that it cost, in cents. */
  record Traveller(String name, long fare) {}
}
