package workbook.mudball.museum.reporting;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import workbook.mudball.museum.booking.published.CrossingBooked;
import workbook.mudball.museum.booking.published.SalesClosed;
import workbook.mudball.museum.marketing.published.TravellerPromoted;

final class ReadsAllThatIsPublished {

  private Map<String, List<CrossingBooked>> booked;
  private List<? extends SalesClosed> closed;

  Function<TravellerPromoted, String> names() {
    return TravellerPromoted::passenger;
  }

  int count() {
    return booked.size() + closed.size();
  }
}
