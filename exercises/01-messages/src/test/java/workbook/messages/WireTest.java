package workbook.messages;

import static workbook.messages.Samples.MONDAY;

import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import workbook.lab.Explore;
import workbook.lab.GreenFromTheStart;
import workbook.lab.Step;
import workbook.messages.domain.Event;

@Step(
    value = 4,
    title = "What was sent arrives as it was sent, or says why not",
    edit = {"Codec", "EventTypes"},
    minutes = 14)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class WireTest {

  /** One more than the largest number up to which a double knows every one. */
  private static final long MORE_THAN_A_DOUBLE = 9_007_199_254_740_993L;

  private static final Instant TO_THE_NANOSECOND = Instant.parse("2024-06-03T06:00:00.123456789Z");

  @Test
  @Order(1)
  void a_vehicle_keeps_its_own_id_and_type() {
    arrives(Samples.vehicleBooked("SEL 1234", "camper van", 95_00, MONDAY));
  }

  @Test
  @Order(2)
  void an_instant_arrives_to_the_nanosecond() {
    arrives(Samples.journeyBooked("B-7", "Anna", 47_00, TO_THE_NANOSECOND));
  }

  @Test
  @Order(3)
  void the_wire_names_none_of_our_classes() {
    Explore.calm(lab -> {
      var wire = new WireDay(lab);

      for (Event event : Samples.oneOfEachKind()) {
        wire.requireNoClassNames(event);
      }
    });
  }

  @Test
  @Order(4)
  void a_fact_that_was_read_is_a_fact_as_well_and_nobody_can_change_it() {
    Explore.calm(lab -> {
      var wire = new WireDay(lab);

      for (Event event : Samples.oneOfEachKind()) {
        wire.requireCannotBeChanged(event);
      }
    });
  }

  @Test
  @Order(5)
  @GreenFromTheStart
  void a_journey_and_its_cancellation_arrive() {
    arrives(Samples.journeyBooked("B-7", "Anna", 47_00, MONDAY));
    arrives(Samples.crossingCancelled("B-7", MONDAY));
  }

  @Test
  @Order(6)
  @GreenFromTheStart
  void a_large_amount_arrives_to_the_cent() {
    arrives(Samples.journeyBooked("B-7", "Anna", MORE_THAN_A_DOUBLE, MONDAY));
    arrives(Samples.cardCharged("B-7", Long.MAX_VALUE, MONDAY));
  }

  @Test
  @Order(7)
  @GreenFromTheStart
  void a_name_arrives_in_whatever_script_it_is_written() {
    arrives(Samples.journeyBooked("B-7", "김민준", 47_00, MONDAY));
    arrives(Samples.journeyBooked("B-7", "Zoe\u0308, in two signs", 47_00, MONDAY));
    arrives(Samples.ticketIssued("B-7", "Zoë \"⛴\" O'Neill \\ 👨‍👩‍👧", MONDAY));
  }

  @Test
  @Order(8)
  @GreenFromTheStart
  void a_message_has_the_same_id_whenever_it_is_written_or_read() {
    Explore.calm(lab -> {
      var wire = new WireDay(lab);

      wire.requireSameIdEachTime(Samples.journeyBooked("B-7", "Anna", 47_00, MONDAY));
    });
  }

  private static void arrives(Event event) {
    Explore.calm(lab -> {
      var wire = new WireDay(lab);

      wire.requireArrivesAsSent(event);
    });
  }
}
