package workbook.eventtypes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import workbook.eventtypes.needs.Need;
import workbook.lab.GreenFromTheStart;
import workbook.lab.Step;

@Step(
    value = 6,
    title = "Each need has its kind of event, and something that decides",
    edit = "Choices",
    minutes = 7)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class ChoicesTest {

  private final Choices choices = new Choices();

  @Test
  @Order(1)
  void the_call_centre_can_ring_everybody_and_nobody_else_can() {
    Needs.play(Need.CALL_CENTRE, choices.choose(Need.CALL_CENTRE));
  }

  @Test
  @Order(2)
  void no_pass_is_printed_for_a_berth_that_was_given_back() {
    Needs.play(Need.CHECK_IN, choices.choose(Need.CHECK_IN));
  }

  @Test
  @Order(3)
  @GreenFromTheStart
  void the_board_on_the_island_works_while_nobody_answers() {
    Needs.play(Need.ISLAND_BOARD, choices.choose(Need.ISLAND_BOARD));
  }

  @Test
  @Order(4)
  void a_ship_knows_its_quay_in_time() {
    Needs.play(Need.SHIPS_RADIO, choices.choose(Need.SHIPS_RADIO));
  }

  @Test
  @Order(5)
  void the_claims_desk_pays_for_our_fault_alone() {
    Needs.play(Need.CLAIMS_DESK, choices.choose(Need.CLAIMS_DESK));
  }

  @Test
  @Order(6)
  void the_report_counts_each_delay() {
    Needs.play(Need.PUNCTUALITY_REPORT, choices.choose(Need.PUNCTUALITY_REPORT));
  }

  @Test
  @Order(7)
  @GreenFromTheStart
  void in_our_plays_one_kind_does_no_harm() {
    for (Need need : Need.values()) {
      assertThat(Needs.harmless(need)).as("kinds that do no harm: " + need).hasSize(1);
    }
  }
}
