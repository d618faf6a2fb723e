package workbook.worstday;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import workbook.lab.Explore;
import workbook.lab.Step;

/**
 * Storms on small days. With {@code -Dworkbook.storms=1000 -Dworkbook.patience=900} a thousand of
 * them, with other seeds each time.
 */
@Step(
    value = 5,
    title = "All of it at once",
    edit = {"BookingWiring", "FleetWiring", "ServicesWiring", "BoardWiring"},
    minutes = 6)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class StormTest {

  @Test
  @Order(1)
  void in_any_storm_the_books_agree_in_the_evening() {
    for (Storm storm : Storm.all()) {
      Explore.inStorm(storm.weather(), lab -> {
        var day = storm.twoOfEach() ? LineDay.withTwoOfEach(lab) : new LineDay(lab);

        day.hears(storm.day()).ends();

        day.requireOrder();
      });
    }
  }
}
