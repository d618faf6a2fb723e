package workbook.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import workbook.ports.Message;
import workbook.ports.OutcomeUnknown;
import workbook.ports.Unavailable;

class FaultsTest {

  interface Bank {
    void pay(String whom);
  }

  private final List<String> received = new ArrayList<>();
  private final List<String> paid = new ArrayList<>();

  @Test
  void in_calm_weather_each_message_comes_once_and_in_order() {
    Explore.calm(lab -> deliver(lab, "1", "2"));

    assertThat(received).containsExactly("1", "2");
  }

  @Test
  void a_lost_acknowledgement_brings_the_message_again() {
    tell(Weather.with(Fault.ackLost(1)), "ack lost", lab -> deliver(lab, "1", "2"));

    assertThat(received).containsExactly("1", "2", "1");
  }

  @Test
  void a_double_delivery_comes_although_it_was_acknowledged() {
    tell(Weather.with(Fault.deliveredTwice(2)), "doubled", lab -> deliver(lab, "1", "2"));

    assertThat(received).containsExactly("1", "2", "2");
  }

  @Test
  void a_late_delivery_comes_later() {
    tell(Weather.with(Fault.late(1, Duration.ofMillis(50))), "delayed", lab -> {
      deliver(lab, "1", "2");
      assertThat(lab.sinceStart()).isEqualTo(Duration.ofMillis(55));
    });

    assertThat(received).containsExactly("2", "1");
  }

  @ParameterizedTest
  @CsvSource({"PT0.05S,50 ms", "PT10M,10 min", "PT90M,90 min", "PT30H,30 h", "PT216H,9 days"})
  void a_late_delivery_says_how_late_it_is_in_a_unit_that_fits(Duration by, String text) {
    assertThat(Fault.late(1, by)).hasToString("delivery 1 is late by " + text);
  }

  @Test
  void an_overtaken_delivery_comes_after_the_next() {
    tell(Weather.with(Fault.overtaken(1)), "held back", lab -> deliver(lab, "1", "2", "3"));

    assertThat(received).containsExactly("2", "3", "1");
  }

  @Test
  void a_refused_call_has_no_effect_and_the_caller_is_told() {
    tell(Weather.with(Fault.refused(2)), "unavailable", lab -> {
      Component<Bank> caller = caller(lab);
      assertThat(caller.run("pay", bank -> bank.pay("Anna")).done()).isTrue();
      assertThat(caller.run("pay", bank -> bank.pay("Ben")).failure().orElseThrow())
          .isInstanceOf(Unavailable.class);
    });

    assertThat(paid).containsExactly("Anna");
  }

  @Test
  void a_call_with_unknown_outcome_has_its_effect_and_the_caller_hears_nothing() {
    tell(
        Weather.with(Fault.outcomeUnknown(1)),
        "no answer",
        lab -> assertThat(
                caller(lab).run("pay", bank -> bank.pay("Anna")).failure().orElseThrow())
            .isInstanceOf(OutcomeUnknown.class));

    assertThat(paid).containsExactly("Anna");
  }

  @Test
  void a_lost_request_has_no_effect_and_sounds_the_same() {
    tell(
        Weather.with(Fault.requestLost(1)),
        "lost",
        lab -> assertThat(
                caller(lab).run("pay", bank -> bank.pay("Anna")).failure().orElseThrow())
            .isInstanceOf(OutcomeUnknown.class));

    assertThat(paid).isEmpty();
  }

  @Test
  void who_is_away_refuses_every_call_until_it_is_back() {
    tell(
        Weather.with(Fault.away("bank", Duration.ofMillis(10), Duration.ofMillis(20))),
        "unavailable",
        lab -> {
          Component<Bank> caller = caller(lab);
          for (String whom : List.of("at 0", "at 10", "at 19", "at 20")) {
            Duration at = Duration.ofMillis(Integer.parseInt(whom.substring(3)));
            lab.pass(at.minus(lab.sinceStart()));
            caller.run("pay", bank -> bank.pay(whom));
          }
        });

    assertThat(paid).containsExactly("at 0", "at 20");
  }

  @Test
  void the_broker_can_be_the_one_who_refuses() {
    tell(Weather.with(Fault.refused(1).at("broker")), "unavailable", lab -> {
      publisher(lab).run("publish", Publisher::publish);
      assertThat(lab.platform().topic("news")).isEmpty();
    });
  }

  @Test
  void the_broker_keeps_a_message_although_its_answer_is_lost() {
    tell(Weather.with(Fault.outcomeUnknown(1)), "no answer", lab -> {
      publisher(lab).run("publish", Publisher::publish);
      assertThat(lab.platform().topic("news")).hasSize(1);
    });
  }

  @Test
  void a_fault_elsewhere_concerns_nobody_here() {
    assertThatThrownBy(() -> Explore.in(
            Weather.with(Fault.refused(1).at("hotel")),
            lab -> caller(lab).run("pay", bank -> bank.pay("Anna"))))
        .isInstanceOf(LabFailure.class)
        .hasMessageStartingWith(
            "This was asked for and never had its chance: call 1 at hotel finds nobody there.");
  }

  static List<Fault> faultsThatNeverHappen() {
    return List.of(
        Fault.refused(99),
        Fault.outcomeUnknown(99),
        Fault.requestLost(99),
        Fault.away("bank", Duration.ofHours(1), Duration.ofHours(2)),
        Fault.late(99, Duration.ofMillis(1)),
        Fault.overtaken(99),
        Fault.overtaken(2),
        Fault.deliveredTwice(99),
        Fault.ackLost(99));
  }

  @ParameterizedTest
  @MethodSource("faultsThatNeverHappen")
  void a_fault_that_never_happens_fails_the_trial(Fault fault) {
    Trial trial = lab -> {
      deliver(lab, "1", "2");
      caller(lab).run("pay", bank -> bank.pay("Anna"));
    };

    assertThatThrownBy(() -> Explore.in(Weather.with(fault), trial))
        .isInstanceOf(LabFailure.class)
        .hasMessageContaining(fault.toString());
    Explore.in(Weather.atMost(List.of(fault)), trial);
  }

  @Test
  void a_crash_that_never_happens_fails_the_trial() {
    assertThatThrownBy(() -> Explore.in(Weather.calm().crashBefore(9), lab -> deliver(lab, "1")))
        .isInstanceOf(LabFailure.class)
        .hasMessageContaining("a crash before interaction 9 (the story has 0)");
  }

  @Test
  void the_same_fault_twice_is_one_fault() {
    Fault twice = Fault.ackLost(2);
    Explore.in(Weather.atMost(List.of(twice, twice)), lab -> deliver(lab, "1", "2"));

    assertThat(received).containsExactly("1", "2", "2");
  }

  @Test
  void a_failure_keeps_only_the_faults_that_it_needs() {
    Rule rule = Rule.rule("Once.").because("-").readIn("00-sample", "-");
    List<Fault> storm =
        List.of(Fault.late(1, Duration.ofMillis(3)), Fault.ackLost(1), Fault.overtaken(2));

    assertThatThrownBy(() -> Explore.in(Weather.atMost(storm), lab -> {
          received.clear();
          deliver(lab, "1", "2");
          lab.require(rule, received.size() == 2, () -> "But more often.");
        }))
        .isInstanceOf(RuleBroken.class)
        .hasMessageContaining("The weather: acknowledgement 1 is lost\n");
  }

  private static void tell(Weather weather, String verb, Trial trial) {
    Explore.in(weather, lab -> {
      trial.in(lab);
      assertThat(lab.timeline().entries())
          .anyMatch(entry -> entry.verb().equals(verb) && entry.weight() == Timeline.Weight.HEAVY);
    });
  }

  private void deliver(Lab lab, String... ids) {
    Component<List<String>> reader = lab.component("reader", wiring -> received);
    lab.platform().subscribe("news", reader, (list, message) -> list.add(message.id()));
    for (String id : ids) {
      lab.platform().publish("news", new Message(id, "outside", "News", "k", ""));
    }
    lab.settle();
  }

  private Component<Bank> caller(Lab lab) {
    lab.peer("bank", Bank.class, paid::add);
    return lab.component("caller", wiring -> wiring.peer(Bank.class));
  }

  private interface Publisher {
    void publish();
  }

  private static Component<Publisher> publisher(Lab lab) {
    return lab.component(
        "publisher",
        wiring -> () -> wiring.broker().publish("news", new Message("1", "s", "News", "k", "")));
  }
}
