package workbook.untangling.published;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import workbook.ports.Message;
import workbook.untangling.Wire;
import workbook.untangling.booking.published.BookingNews;
import workbook.untangling.booking.published.BookingNews.CrossingConfirmed;
import workbook.untangling.booking.published.BookingNews.CrossingGivenUp;
import workbook.untangling.booking.published.BookingNews.SalesEnded;

/** Puts a voyage together from Booking's news, whatever order they come in. */
public final class Manifests {

  /** A voyage of which nothing is missing. */
  public record Manifest(
      String voyage, LocalDate day, int berths, List<CrossingConfirmed> aboard) {}

  private final Map<String, Map<String, CrossingConfirmed>> confirmed = new HashMap<>();
  private final Map<String, Set<String>> givenUp = new HashMap<>();
  private final Map<String, SalesEnded> ended = new HashMap<>();

  /** The voyage that this news was the last piece of, if it was. */
  public Optional<Manifest> on(Message message) {
    BookingNews news = Wire.read(message, BookingNews.class);
    var crossings = confirmed.computeIfAbsent(news.voyage(), voyage -> new HashMap<>());
    var without = givenUp.computeIfAbsent(news.voyage(), voyage -> new HashSet<>());
    if (news instanceof CrossingConfirmed crossing) {
      crossings.put(crossing.booking(), crossing);
    } else if (news instanceof CrossingGivenUp crossing) {
      without.add(crossing.booking());
    } else if (news instanceof SalesEnded sales) {
      ended.put(sales.voyage(), sales);
    }
    SalesEnded sales = ended.get(news.voyage());
    if (sales == null || crossings.size() + without.size() < sales.told()) {
      return Optional.empty();
    }
    List<CrossingConfirmed> aboard = crossings.values().stream()
        .filter(crossing -> !without.contains(crossing.booking()))
        .toList();
    return Optional.of(new Manifest(sales.voyage(), sales.day(), sales.berths(), aboard));
  }
}
