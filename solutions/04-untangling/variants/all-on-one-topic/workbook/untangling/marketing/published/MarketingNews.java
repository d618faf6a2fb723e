package workbook.untangling.marketing.published;

import java.time.LocalDate;

/** What Marketing tells the ferry line. */
public interface MarketingNews {

  /** Where it is told. */
  String TOPIC = "booking";

  /**
   * Since when a passenger is a frequent traveller: all that there is to know, so that a copy can
   * be kept.
   *
   * @param version counts what Marketing has said of this passenger; the highest one is the truth
   */
  record FrequentTravellerKnown(String passenger, LocalDate since, int version)
      implements MarketingNews {}
}
