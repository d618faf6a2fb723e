package workbook.untangling.marketing.published;

import java.util.List;

/** What Marketing tells the ferry line. */
public interface MarketingNews {

  /** Where it is told. */
  String TOPIC = "frequent travellers";

  /**
   * Who aboard this voyage is a frequent traveller on its day.
   *
   * @param version counts what Marketing has said of this voyage; the highest one is the truth
   */
  record FrequentAboard(String voyage, List<String> passengers, int version)
      implements MarketingNews {}
}
