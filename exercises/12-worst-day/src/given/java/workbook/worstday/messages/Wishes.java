package workbook.worstday.messages;

/** What people outside ask for. */
public interface Wishes {

  /**
   * From the web page. Each wish has a booking number of its own.
   *
   * @param passport until which year it is good
   * @param fare in cents
   */
  record BookCrossing(
      String booking, String passenger, long passport, String voyage, String card, long fare) {}

  /** From the harbour master: order 1 of a voyage. */
  record OpenVoyage(String voyage, String departs, long berths) {}

  /** From the harbour master: it leaves at another time. */
  record MoveVoyage(String voyage, String departs) {}

  /** From the harbour master: it will not leave at all, and nothing changes that. */
  record CancelVoyage(String voyage) {}
}
