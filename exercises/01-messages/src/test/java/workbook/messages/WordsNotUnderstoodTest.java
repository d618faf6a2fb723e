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
import workbook.messages.domain.BookingDesk;
import workbook.messages.domain.BookingEvent;
import workbook.messages.domain.Event;
import workbook.messages.domain.VehicleBooked;

@Step(4)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class WordsNotUnderstoodTest {

  private static final String PLATE = "SEL 1234";

  /** 9500 more than all that fits into 64 bits. */
  private static final String TOO_LARGE = "18446744073709561116";

  private static final VehicleBooked CAMPER =
      Samples.vehicleBooked(PLATE, "camper van", 95_00, MONDAY);

  @Test
  @Order(1)
  void a_type_that_nobody_here_knows_is_an_unknown_type() {
    Explore.calm(lab -> {
      var wire = new WireDay(lab);

      wire.requireUnknown(CAMPER, "ship-painted");
    });
    Explore.calm(lab -> {
      var wire = new WireDay(lab);

      wire.requireUnknownWhateverTheContent(CAMPER, PLATE, "ship-painted", "[\"white\", 2]");
    });
  }

  @Test
  @Order(2)
  void a_stranger_cannot_choose_a_class_by_its_name() {
    for (String name : List.of(
        "java.util.ArrayList",
        BookingDesk.class.getName(),
        BookingDesk.class.getSimpleName(),
        VehicleBooked.class.getName(),
        Event.class.getSimpleName(),
        BookingEvent.class.getSimpleName())) {
      Explore.calm(lab -> {
        var wire = new WireDay(lab);

        wire.requireUnknown(CAMPER, name);
      });
    }
  }

  @Test
  @Order(3)
  void a_text_that_is_no_message_is_broken() {
    Explore.calm(lab -> {
      var wire = new WireDay(lab);
      String whole = wire.sends(WireDay.enveloped(CAMPER));
      String torn = whole.substring(0, whole.length() / 2);
      String two = whole + whole;

      for (String text :
          List.of(torn, two, "", "Anna was here", "{}", "[]", "null", "42", "\"\"")) {
        wire.requireBroken(text);
      }
    });
  }

  @Test
  @Order(4)
  void a_known_type_that_does_not_fit_says_so() {
    Explore.calm(lab -> {
      var wire = new WireDay(lab);

      wire.requireMisfit(CAMPER, "the plate is missing", text -> JsonSurgery.without(text, PLATE));
      wire.requireMisfit(CAMPER, "the plate is smudged", text -> JsonSurgery.spoilt(text, PLATE));
      wire.requireMisfit(
          CAMPER, "the plate is blank", text -> JsonSurgery.replaced(text, PLATE, " "));
    });
  }

  @Test
  @Order(5)
  @GreenFromTheStart
  void a_known_type_without_its_content_does_not_fit() {
    for (String content : List.of("null", "[]", "{}")) {
      Explore.calm(lab -> {
        var wire = new WireDay(lab);

        wire.requireMisfitIfChanged(
            CAMPER,
            "the content is " + content,
            text -> JsonSurgery.withoutObjectAround(text, PLATE, content));
      });
    }
  }

  @Test
  @Order(6)
  void an_amount_is_a_whole_number_and_nothing_else() {
    for (String written : List.of("9500.5", "\"9500\"", "\"a lot\"", TOO_LARGE)) {
      Explore.calm(lab -> {
        var wire = new WireDay(lab);

        wire.requireMisfitIfChanged(
            CAMPER, "the fare is " + written, text -> JsonSurgery.withAmount(text, 95_00, written));
      });
    }
  }

  @Test
  @Order(7)
  void a_message_with_a_hole_is_read_as_it_was_meant_or_not_at_all() {
    Explore.calm(lab -> {
      var wire = new WireDay(lab);

      for (Event event : Samples.oneOfEachKind()) {
        wire.requireNothingElse(event);
      }
    });
  }

  @Test
  @Order(8)
  @GreenFromTheStart
  void a_field_that_the_reader_does_not_know_does_not_disturb_it() {
    Explore.calm(lab -> {
      var wire = new WireDay(lab);
      Envelope sent = WireDay.enveloped(Samples.journeyBooked("B-7", "Anna", 47_00, MONDAY));
      String text = wire.sends(sent);
      String newer = JsonSurgery.withNewFields(text, Reading.values(sent.payload()));

      wire.changed("the sender has learnt to say more", text, newer);

      wire.requireReadAs(MessageRules.UNKNOWN_FIELD, sent, newer);
    });
  }
}
