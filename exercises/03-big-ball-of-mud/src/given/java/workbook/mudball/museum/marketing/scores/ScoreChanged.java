package workbook.mudball.museum.marketing.scores;

/** How near somebody is to being a frequent traveller. */
public record ScoreChanged(String passenger, int points) {}
