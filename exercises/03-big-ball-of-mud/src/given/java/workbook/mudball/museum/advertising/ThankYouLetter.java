package workbook.mudball.museum.advertising;

import workbook.mudball.museum.booking.published.CrossingBooked;

/** Reads what Booking has published. */
public final class ThankYouLetter {

  public String to(CrossingBooked booked) {
    return "Dear " + booked.passenger() + ", thank you for booking " + booked.voyage();
  }
}
