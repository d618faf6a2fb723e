package workbook.messages;

import static workbook.messages.Samples.MONDAY;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import workbook.lab.Explore;
import workbook.lab.GreenFromTheStart;
import workbook.lab.Step;
import workbook.messages.domain.VehicleBooked;

@Step(4)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class WordsPutAsideTest {

  private static final String PLATE = "SEL 1234";
  private static final VehicleBooked CAMPER =
      Samples.vehicleBooked(PLATE, "camper van", 95_00, MONDAY);

  @Test
  @Order(1)
  void what_cannot_be_read_is_put_aside_at_once_and_the_next_one_is_read() {
    Explore.calm(lab -> {
      var box = new LetterBox(lab);
      String good = box.text(CAMPER);

      box.delivers(
          good,
          box.withType(good, CAMPER, "ship-painted"),
          JsonSurgery.without(good, PLATE),
          good.substring(1),
          good);

      box.requireRead(2);
      box.requireSkipped(1);
      box.requireDeadLetters(2);
    });
  }

  @Test
  @Order(2)
  @GreenFromTheStart
  void good_letters_are_read_and_none_is_put_aside() {
    Explore.calm(lab -> {
      var box = new LetterBox(lab);
      List<String> letters = Samples.oneOfEachKind().stream().map(box::text).toList();

      box.delivers(letters.toArray(String[]::new));

      box.requireRead(5);
      box.requireSkipped(0);
      box.requireDeadLetters(0);
    });
  }
}
