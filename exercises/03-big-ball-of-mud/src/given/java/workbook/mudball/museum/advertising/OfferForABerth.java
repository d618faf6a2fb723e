package workbook.mudball.museum.advertising;

import workbook.mudball.museum.booking.books.BerthAssigned;

/** Keeps Booking's note in a field, and writes about a better berth. */
public final class OfferForABerth {

  private final BerthAssigned assigned;

  public OfferForABerth(BerthAssigned assigned) {
    this.assigned = assigned;
  }

  public String letter() {
    return "Dear " + assigned.passenger() + ", something better than " + assigned.berth() + "?";
  }
}
