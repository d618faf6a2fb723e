package workbook.mudball.museum.marketing;

import java.util.List;
import java.util.Map;
import workbook.mudball.museum.booking.books.BerthAssigned;

/** Passes Booking's notes on, in a list in a map, and never touches one. */
public interface BerthsOfTheWeek {

  Map<String, List<BerthAssigned>> byVoyage();
}
