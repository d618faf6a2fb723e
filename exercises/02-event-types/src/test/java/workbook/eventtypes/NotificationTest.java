package workbook.eventtypes;

import static workbook.eventtypes.Friday.ANNA;
import static workbook.eventtypes.Friday.AT_EIGHT;
import static workbook.eventtypes.Friday.BEN;
import static workbook.eventtypes.Friday.EVENING;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import workbook.eventtypes.passengers.Passenger;
import workbook.lab.Explore;
import workbook.lab.GreenFromTheStart;
import workbook.lab.Step;

@Step(
    value = 1,
    title = "A notification says that there is something to ask, and nothing more",
    edit = {"VoyageChanged", "Announcer"},
    minutes = 6)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class NotificationTest {

  @Test
  @Order(1)
  void nothing_on_the_wire_belongs_to_a_passenger() {
    Explore.calm(lab -> {
      var listeners = new Listeners(lab);

      listeners.hearOf(EVENING.leavesAt(AT_EIGHT));

      listeners.requireNothingOf(List.of(ANNA, BEN));
    });
  }

  @Test
  @Order(2)
  void the_wire_is_the_same_for_other_passengers() {
    for (Passenger other : othersThan(ANNA)) {
      Explore.calm(lab -> {
        var listeners = new Listeners(lab);

        listeners.hearOf(Friday.with(EVENING, List.of(ANNA)));
        listeners.hearOf(Friday.with(EVENING, List.of(other)));

        listeners.requireTheSame();
      });
    }
  }

  @Test
  @Order(3)
  @GreenFromTheStart
  void it_says_which_voyage_and_where_to_ask() {
    Explore.calm(lab -> {
      var listeners = new Listeners(lab);

      listeners.hearOf(EVENING);

      listeners.requireThatItSays("the voyage's number", "V-7");
      listeners.requireThatItSays("the counter's address", FleetCounter.ADDRESS);
    });
  }

  @Test
  @Order(4)
  @GreenFromTheStart
  void two_states_of_a_voyage_are_told_apart() {
    Explore.calm(lab -> {
      var listeners = new Listeners(lab);

      listeners.hearOf(EVENING.leavesAt(AT_EIGHT));
      listeners.hearOf(EVENING.leavesAt(AT_EIGHT).leavesAt(AT_EIGHT));

      listeners.requireTwoDifferent();
    });
  }

  /** One of them at a time differs from this passenger in one thing. */
  private static List<Passenger> othersThan(Passenger one) {
    return List.of(
        new Passenger(one.name(), BEN.passport(), one.phone(), one.address()),
        new Passenger(one.name(), one.passport(), BEN.phone(), one.address()),
        new Passenger(one.name(), one.passport(), one.phone(), BEN.address()),
        new Passenger(BEN.name(), one.passport(), one.phone(), one.address()));
  }
}
