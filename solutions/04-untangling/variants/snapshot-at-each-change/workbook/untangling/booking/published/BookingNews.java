package workbook.untangling.booking.published;

import java.time.LocalDate;
import java.util.List;

/** What Booking tells the ferry line, in words made for others. */
public interface BookingNews {

  /** Where it is told. */
  String TOPIC = "voyages";

  /**
   * A voyage as it stands.
   *
   * @param version the highest one is the truth
   */
  record VoyageState(
      String voyage, int version, boolean closed, LocalDate day, int berths, List<Traveller> aboard)
      implements BookingNews {}

  /** Somebody who sails, and the fare that it cost, in cents. */
  record Traveller(String name, long fare) {}
}
