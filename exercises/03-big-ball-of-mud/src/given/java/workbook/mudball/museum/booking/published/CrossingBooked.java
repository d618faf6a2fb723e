package workbook.mudball.museum.booking.published;

/** Somebody will sail. */
public record CrossingBooked(String voyage, String passenger) {}
