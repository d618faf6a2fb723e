package workbook.untangling.marketing.published;

import java.time.LocalDate;

/** What Marketing tells the ferry line. */
public interface MarketingNews {

  /** Where it is told. */
  String TOPIC = "frequent travellers";

  /** How often a passenger has sailed, and the day of the third crossing. */
  record FrequentTravellerKnown(String passenger, LocalDate third, int crossings)
      implements MarketingNews {}
}
