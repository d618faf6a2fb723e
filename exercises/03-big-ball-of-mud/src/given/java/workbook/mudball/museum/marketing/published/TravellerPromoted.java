package workbook.mudball.museum.marketing.published;

/** From now on she is a frequent traveller. */
public record TravellerPromoted(String passenger) {}
