package workbook.untangling.published;

import java.time.LocalDate;
import java.util.List;

/** What the contexts of the ferry line tell each other. */
public final class News {

  /** Booking: the sales of a voyage have closed, and this is who sails. */
  public record VoyageClosed(String voyage, LocalDate day, int berths, List<Traveller> aboard) {}

  /** Somebody who sails, and the fare that it cost, in cents. */
  public record Traveller(String name, long fare) {}

  /** Marketing: since when a passenger is a frequent traveller; the highest version is true. */
  public record FrequentTravellerKnown(String passenger, LocalDate since, int version) {}

  /** Reporting: the figures of this voyage are complete. */
  public record FiguresReady(String voyage) {}

  private News() {}
}
