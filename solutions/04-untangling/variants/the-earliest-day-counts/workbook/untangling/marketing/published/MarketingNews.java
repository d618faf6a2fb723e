package workbook.untangling.marketing.published;

import java.time.LocalDate;

/** What Marketing tells the ferry line. */
public interface MarketingNews {

  /** Where it is told. */
  String TOPIC = "frequent travellers";

  /**
   * Since when a passenger is a frequent traveller: all that there is to know, so that a copy can
   * be kept. Of two the earlier day is the truth.
   */
  record FrequentTravellerKnown(String passenger, LocalDate since) implements MarketingNews {}
}
