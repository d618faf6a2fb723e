package workbook.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import workbook.ports.Message;
import workbook.sample.Ferry;
import workbook.sample.Jdbc;
import workbook.sample.RefundDesk;

class DeterminismTest {

  private static final Weather ROUGH = Weather.with(
          Fault.ackLost(1),
          Fault.refused(2),
          Fault.outcomeUnknown(4),
          Fault.late(2, Duration.ofMillis(7)),
          Fault.deliveredTwice(3))
      .crashAfter(3)
      .crashBefore(11)
      .switchAt(2)
      .switchAt(3);

  @ParameterizedTest
  @ValueSource(strings = {"h2", "postgres"})
  void the_same_trial_gives_the_same_timeline_on_a_busy_machine(String database) {
    Set<String> timelines = new LinkedHashSet<>();
    Runnable fiftyTimes = () -> {
      for (int i = 0; i < 50; i++) {
        Explore.in(ROUGH, lab -> timelines.add(story(lab)));
      }
    };
    OnDatabase.run(database, () -> onABusyMachine(fiftyTimes));

    assertThat(timelines).hasSize(1);
    assertThat(timelines.iterator().next())
        .contains(
            "ack lost", "unavailable", "no answer", "delayed", "doubled", "crashed", "random-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "postgres"})
  void every_interleaving_is_the_same_each_time(String database) {
    Set<List<String>> explorations = new LinkedHashSet<>();
    OnDatabase.run(
        database,
        () -> onABusyMachine(() -> {
          for (int i = 0; i < 5; i++) {
            var timelines = new ArrayList<String>();
            Explore.everyInterleaving(lab -> timelines.add(sale(lab)));
            explorations.add(timelines);
          }
        }));

    assertThat(explorations).hasSize(1);
    assertThat(explorations.iterator().next()).hasSizeGreaterThan(8);
    assertThat(new LinkedHashSet<>(explorations.iterator().next())).hasSizeGreaterThan(1);
  }

  private static String story(Lab lab) {
    lab.database("booking", RefundDesk.SCHEMA + ";" + Ferry.SCHEMA);
    lab.peer("bank", RefundDesk.Bank.class, (who, cents) -> lab.note("paid", who, "bank"));
    Component<RefundDesk> desk = lab.component(
        "refund desk",
        w -> new RefundDesk(w.database(), w.broker(), w.peer(RefundDesk.Bank.class)));
    lab.platform().subscribe("cancellations", desk, RefundDesk::on);
    for (int i = 0; i < 3; i++) {
      String id = UUID.randomUUID().toString();
      lab.platform()
          .publish("cancellations", new Message(id, "booking", "CrossingCancelled", "B-" + i, ""));
    }
    lab.settle();
    return sell(lab);
  }

  private static String sale(Lab lab) {
    lab.database("booking", Ferry.SCHEMA);
    return sell(lab);
  }

  private static String sell(Lab lab) {
    Component<Ferry> keeper = lab.component("keeper", w -> new Ferry(w.database()));
    lab.component("owner", Wiring::database)
        .run("open", db -> Jdbc.update(db, "insert into crossing values('C-1', 5)"));
    lab.sideBySide(
        keeper.task("sell", ferry -> ferry.sellOnce("Anna")),
        lab.component("agent", w -> new Ferry(w.database()))
            .task("sell", ferry -> ferry.sellOnce("Anna")));
    return lab.timeline().text();
  }

  /** One thread more for each core than the trial needs. */
  private static void onABusyMachine(Runnable work) {
    var over = new AtomicBoolean();
    var burners = new ArrayList<Thread>();
    for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
      var burner = new Thread(() -> burn(over));
      burner.setDaemon(true);
      burner.start();
      burners.add(burner);
    }
    try {
      work.run();
    } finally {
      over.set(true);
    }
  }

  private static void burn(AtomicBoolean over) {
    while (!over.get()) {
      Thread.onSpinWait();
    }
  }
}
