package workbook.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import workbook.ports.Message;

class ExploreTest {

  private static final Rule NEVER = Rule.rule("Never.").because("-").readIn("00-sample", "-");

  @Test
  void every_order_of_three_and_every_single_repeat_of_one() {
    var orders = new ArrayList<List<String>>();
    Explored explored = Explore.everyOrderAndRepeat(
        List.of("A", "B", "C"), (lab, order) -> orders.add(List.copyOf(order)));

    assertThat(explored.trials()).isEqualTo(orders.size());
    assertThat(orders).doesNotHaveDuplicates();
    assertThat(orders).filteredOn(order -> order.size() == 3).hasSize(6);
    assertThat(orders)
        .contains(List.of("C", "B", "A"), List.of("A", "A", "B", "C"), List.of("B", "C", "A", "B"));
    assertThat(orders).allMatch(order -> order.containsAll(List.of("A", "B", "C")));
  }

  @Test
  void the_first_failure_ends_it() {
    var tellings = new ArrayList<List<String>>();

    assertThatThrownBy(() -> Explore.everyOrderAndRepeat(List.of("A", "B"), (lab, order) -> {
          tellings.add(order);
          lab.require(NEVER, order.get(0).equals("A"), () -> "But B came first.");
        }))
        .isInstanceOf(RuleBroken.class)
        .hasMessageStartingWith("Never.\nBut B came first.");
    assertThat(tellings.get(tellings.size() - 1).get(0)).isEqualTo("B");
    assertThat(tellings.subList(0, tellings.size() - 1)).allMatch(o -> o.get(0).equals("A"));
  }

  @Test
  void a_story_without_a_point_has_no_crash_and_no_interleaving() {
    assertThat(Explore.everyCrash(lab -> {})).isEqualTo(new Explored(1, 0));
    assertThat(Explore.everyTwoCrashes(lab -> {})).isEqualTo(new Explored(1, 0));
    assertThat(Explore.everyInterleaving(lab -> {})).isEqualTo(new Explored(1, 0));
  }

  @Test
  void crashes_and_interleavings_can_be_explored_in_any_weather() {
    Weather weather = Weather.with(Fault.ackLost(1));
    var tellings = new ArrayList<String>();

    Explored crashes = Explore.everyCrash(weather, lab -> tellings.add(told(lab)));
    Explored interleavings = Explore.everyInterleaving(weather, lab -> tellings.add(told(lab)));

    assertThat(crashes).isEqualTo(new Explored(5, 2));
    assertThat(interleavings.trials()).isEqualTo(1);
    assertThat(tellings).hasSize(6).allMatch(text -> text.contains("ack lost"));
  }

  @Test
  void a_failure_names_what_was_found_and_not_what_was_asked_for() {
    Weather weather = Weather.with(Fault.ackLost(1)).crashAfter(1);

    assertThatThrownBy(() -> Explore.in(weather, lab -> {
          told(lab);
          lab.require(NEVER, false, () -> "But it did.");
        }))
        .hasMessageContaining("  The weather: a crash after interaction 1\n");
  }

  @Test
  void a_storm_is_shrunk_to_the_crash_that_mattered() {
    Weather storm =
        Weather.atMost(List.of(Fault.ackLost(1))).crashBefore(1).crashAfter(2).crashAfter(9);

    assertThatThrownBy(() -> Explore.inStorm(storm, lab -> {
          String text = told(lab);
          lab.require(NEVER, !text.contains("before: "), () -> "But it crashed before.");
        }))
        .hasMessageContaining("  The weather: a crash before interaction 1\n");
  }

  @Test
  void every_lasting_crash_leaves_out_what_only_looks() {
    assertThat(Explore.everyLastingCrash(ExploreTest::told)).isEqualTo(new Explored(1, 1));

    Trial twoClerks = lab -> List.of("clerk", "other clerk").forEach(name -> {
      Component<Wiring> clerk = lab.component(name, wiring -> wiring);
      clerk.run("look and tell", wiring -> {
        wiring.clock().instant();
        wiring.broker().publish("letters", new Message("1", "desk", "Letter", "B-7", ""));
      });
    });

    assertThat(Explore.everyLastingCrash(twoClerks)).isEqualTo(new Explored(3, 4));
    assertThat(Explore.everyLastingCrash(Weather.calm(), "clerk", twoClerks))
        .isEqualTo(new Explored(2, 4));
  }

  private static String told(Lab lab) {
    Component<Wiring> clerk = lab.component("clerk", wiring -> wiring);
    lab.platform()
        .subscribe("letters", clerk, (wiring, message) -> wiring.clock().instant());
    lab.platform().publish("letters", new Message("1", "desk", "Letter", "B-7", ""));
    lab.settle();
    return lab.timeline().text();
  }

  @Test
  void a_story_that_fails_by_itself_is_not_a_broken_rule() {
    assertThatThrownBy(() -> Explore.calm(lab -> {
          throw new java.io.IOException("no paper");
        }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the story itself failed: java.io.IOException: no paper");
  }
}
