package workbook.mudball.museum.booking.books;

/** Where Booking keeps its notes. */
public final class Books {

  /** The topic on which the programs of Booking pass their notes to each other. */
  public static final String TOPIC = "booking.books";

  private Books() {}

  public static BerthAssigned firstOf(String voyage) {
    return new BerthAssigned(voyage, "Anna", "1A", "Mo");
  }
}
