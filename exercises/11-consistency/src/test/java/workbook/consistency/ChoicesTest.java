package workbook.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import workbook.consistency.needs.Need;
import workbook.lab.GreenFromTheStart;
import workbook.lab.Step;

@Step(
    value = 5,
    title = "Each need is as fresh as it has to be, and no fresher",
    edit = "Choices",
    minutes = 6)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class ChoicesTest {

  private final Choices choices = new Choices();

  @Test
  @Order(1)
  void three_thousand_people_can_look_at_once() {
    plays(Need.SEARCH_PAGE);
  }

  @Test
  @Order(2)
  void the_kiosk_is_not_dark_at_night() {
    plays(Need.ISLAND_KIOSK);
  }

  @Test
  @Order(3)
  void the_confirmation_says_what_was_just_done() {
    plays(Need.CONFIRMATION);
  }

  @Test
  @Order(4)
  void the_call_centre_tells_what_it_was_notified_of() {
    plays(Need.CALL_CENTRE);
  }

  @Test
  @Order(5)
  @GreenFromTheStart
  void the_captain_has_everybody_on_the_list() {
    plays(Need.CAPTAINS_LIST);
  }

  @Test
  @Order(6)
  @GreenFromTheStart
  void nobody_is_fined_who_has_paid() {
    plays(Need.INSPECTOR);
  }

  @Test
  @Order(7)
  void the_last_berth_is_sold_once() {
    plays(Need.LAST_BERTH);
  }

  @Test
  @Order(8)
  void one_voucher_is_one_coffee() {
    plays(Need.VOUCHER);
  }

  @Test
  @Order(9)
  @GreenFromTheStart
  void in_our_plays_one_way_does_no_harm() {
    for (Need need : Need.values()) {
      assertThat(Needs.harmless(need)).as("ways that do no harm: " + need).hasSize(1);
    }
  }

  private void plays(Need need) {
    Needs.play(need, choices.choose(need));
  }
}
