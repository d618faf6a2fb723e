package workbook.mudball.museum.marketing.booking.books;

/** Marketing's own: what a campaign has booked in a newspaper. */
public record BerthAssigned(String newspaper) {}
