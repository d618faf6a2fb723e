package workbook.bench;

import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import workbook.lab.Explore;
import workbook.lab.Lab;
import workbook.ports.Message;

/** Simulated deliveries a second: one subscriber, calm weather, each message handled once. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class Deliveries {

  private static final int MESSAGES = 1_000;

  private static final Message[] CANCELLATIONS = IntStream.range(0, MESSAGES)
      .mapToObj(n -> new Message("C-" + n, "booking", "CrossingCancelled", "B-" + n % 10, "{}"))
      .toArray(Message[]::new);

  /** The subscriber counts, and does nothing else that could cost time. */
  static final class Desk {
    int heard;

    void on(Message message) {
      heard++;
    }
  }

  /** A whole world for a thousand deliveries, so that its beginning and end count in too. */
  @Benchmark
  @OperationsPerInvocation(MESSAGES)
  public int deliveries() {
    int[] heard = new int[1];
    Explore.calm(lab -> {
      var desk = new Desk();
      heard[0] = deliverAll(lab, desk);
    });
    if (heard[0] != MESSAGES) {
      throw new IllegalStateException("delivered " + heard[0] + " of " + MESSAGES);
    }
    return heard[0];
  }

  private static int deliverAll(Lab lab, Desk desk) {
    var component = lab.component("refund desk", wiring -> desk);
    lab.platform().subscribe("bookings", component, Desk::on);
    for (Message cancellation : CANCELLATIONS) {
      lab.platform().publish("bookings", cancellation);
    }
    lab.settle();
    return desk.heard;
  }
}
