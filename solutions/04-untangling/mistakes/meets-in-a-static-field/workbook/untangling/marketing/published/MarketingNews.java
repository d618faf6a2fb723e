package workbook.untangling.marketing.published;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What Marketing tells the ferry line. */
public interface MarketingNews {

  /** Everybody who is one, for all who want to know. */
  Map<String, LocalDate> ALL = new ConcurrentHashMap<>();

  /** Where it is told. */
  String TOPIC = "frequent travellers";

  /**
   * Since when a passenger is a frequent traveller: all that there is to know, so that a copy can
   * be kept.
   *
   * @param version counts what Marketing has said of this passenger; the highest one is the truth
   */
  record FrequentTravellerKnown(String passenger, LocalDate since, int version)
      implements MarketingNews {}
}
