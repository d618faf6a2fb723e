package workbook.mudball.museum.booking.books;

/** A clerk gave the passenger this berth. */
public record BerthAssigned(String voyage, String passenger, String berth, String clerk) {}
