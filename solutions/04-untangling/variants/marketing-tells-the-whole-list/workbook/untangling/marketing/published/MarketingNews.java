package workbook.untangling.marketing.published;

import java.time.LocalDate;
import java.util.Map;

/** What Marketing tells the ferry line. */
public interface MarketingNews {

  /** Where it is told. */
  String TOPIC = "frequent travellers";

  /**
   * All frequent travellers, each with the day since which she is one.
   *
   * @param version the list with the highest one is the truth
   */
  record FrequentTravellers(Map<String, LocalDate> since, int version) implements MarketingNews {}
}
