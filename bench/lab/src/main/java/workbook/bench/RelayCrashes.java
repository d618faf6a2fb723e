package workbook.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import workbook.lab.Explore;
import workbook.lab.Explored;
import workbook.lab.Lab;
import workbook.lab.Rule;
import workbook.lab.Wiring;
import workbook.ports.Broker;
import workbook.ports.Message;

/**
 * Every single crash of an outbox relay with three events, on H2: once in calm weather, then once
 * before and once after each of its interactions.
 *
 * <p>The relay is the smallest right one, so that the number says what the laboratory costs and not
 * what somebody's solution does.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class RelayCrashes {

  private static final String SCHEMA = """
      create table outbox (
        id varchar(40) primary key, position integer not null, sent boolean not null);
      """;

  private static final Rule NOTHING_IS_LOST = Rule.rule(
          "Every event that was committed is published.")
      .because("An event that is lost is a passenger whom nobody tells.")
      .readIn("05-outbox", "The story");

  static final class Relay {

    private final Jdbi database;
    private final Broker broker;

    Relay(Wiring wiring) {
      database = Jdbi.create(wiring.database());
      broker = wiring.broker();
    }

    void run() {
      List<String> unsent = database.withHandle(handle -> handle
          .createQuery("select id from outbox where not sent order by position")
          .mapTo(String.class)
          .list());
      for (String id : unsent) {
        broker.publish("bookings", new Message(id, "booking", "BookingMade", id, "{}"));
        database.useHandle(
            handle -> handle.execute("update outbox set sent = true where id = ?", id));
      }
    }
  }

  @Benchmark
  public Explored everySingleCrash() {
    return Explore.everyCrash(RelayCrashes::threeEvents);
  }

  private static void threeEvents(Lab lab) {
    var booking = lab.database("booking", SCHEMA);
    for (int position = 1; position <= 3; position++) {
      booking.change("insert into outbox values (?, ?, false)", "E-" + position, position);
    }
    var relay = lab.component("relay", Relay::new);
    relay.run("relays", Relay::run);
    relay.run("relays again", Relay::run);

    List<String> published =
        lab.platform().topic("bookings").stream().map(Message::id).distinct().toList();
    lab.require(
        NOTHING_IS_LOST,
        published.equals(List.of("E-1", "E-2", "E-3")),
        () -> "But there are only " + published + ".");
  }

  /** How many tellings the measured time is for, and whether they hold at all. */
  public static void main(String[] args) {
    System.out.println(new RelayCrashes().everySingleCrash());
  }
}
