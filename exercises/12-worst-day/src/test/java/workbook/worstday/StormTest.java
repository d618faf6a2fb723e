package workbook.worstday;

import java.util.List;
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
 * them, with other seeds each time; with {@code -Dworkbook.storm=SEED} one of them again.
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
    List<Storm> storms = Storm.all();
    for (Storm storm : storms) {
      String which =
          "%d of %d, seed %d".formatted(storms.indexOf(storm) + 1, storms.size(), storm.seed());
      Explore.inStorm(storm.weather(), lab -> {
        lab.mishap("storm", which, "");
        var day = storm.twoOfEach() ? LineDay.withTwoOfEach(lab) : new LineDay(lab);

        day.hears(storm.day()).ends();

        day.requireOrder();
      });
    }
    if (Integer.getInteger("workbook.storms") != null) {
      System.out.printf("%d storms, and the books agree.%n", storms.size());
    }
  }
}
