package workbook.mudball.museum.booking.published;

/** A voyage cannot be booked any more, and so many have booked it. */
public record SalesClosed(String voyage, int bookings) {}
