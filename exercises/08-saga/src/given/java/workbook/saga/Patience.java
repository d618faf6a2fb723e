package workbook.saga;

import java.time.Duration;

/** What the ferry line promises on its web page. */
public final class Patience {

  /**
   * So long after the passenger has asked, and not longer, Booking waits for three times yes. Then
   * the answer is no.
   */
  public static final Duration OF_A_PASSENGER = Duration.ofMinutes(10);

  private Patience() {}
}
