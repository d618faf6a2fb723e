package workbook.real;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import workbook.ports.Message;
import workbook.ports.Program;

/**
 * Runs a program: fetches what it subscribed to, hands it over one by one, and wakes up its chores.
 * All on one thread, so that a program is as little disturbed by itself as in the laboratory.
 *
 * <p>Kafka remembers how far a group of consumers is. It is told so after the program has come back
 * from a message, which is after the program's own commit. Between the two the process may die, and
 * whoever takes over gets the message again.
 */
final class ProgramLoop {

  /**
   * How a message that failed is tried again: after a pause that doubles each time. Those behind it
   * in its partition wait as long, so that what nobody can handle must not take minutes.
   *
   * @param attempts after so many in a row it is put aside, so that others can go on
   */
  record Redelivery(Duration first, Duration longest, int attempts) {

    static final Redelivery USUAL =
        new Redelivery(Duration.ofMillis(50), Duration.ofMillis(800), 10);

    Duration pauseAfter(int attempt) {
      Duration pause = first.multipliedBy(1L << Math.min(attempt - 1, 20));
      return pause.compareTo(longest) < 0 ? pause : longest;
    }
  }

  private static final Duration POLL = Duration.ofMillis(50);

  /** Where messages go that a group could not handle. */
  static String deadLetters(String group) {
    return "dead-letters." + group;
  }

  /** A message that failed, and when it is its turn again. */
  private static final class Failing {
    final long offset;
    int attempts;
    long again;

    Failing(long offset) {
      this.offset = offset;
    }
  }

  private static final class Due {
    final Program.Chore chore;
    long at;

    Due(Program.Chore chore, long at) {
      this.chore = chore;
      this.at = at;
    }
  }

  private final Program program;
  private final String group;
  private final KafkaBroker broker;
  private final KafkaConsumer<String, byte[]> consumer;
  private final Redelivery redelivery;
  private final PrintStream log;
  private final Map<TopicPartition, Failing> failing = new HashMap<>();
  private final Map<TopicPartition, OffsetAndMetadata> done = new HashMap<>();
  private final List<Due> chores = new ArrayList<>();
  private volatile boolean over;

  ProgramLoop(
      Program program,
      String group,
      String addresses,
      KafkaBroker broker,
      Redelivery redelivery,
      PrintStream log) {
    this.program = program;
    this.group = group;
    this.broker = broker;
    this.redelivery = redelivery;
    this.log = log;
    var p = new Properties();
    p.setProperty(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, addresses);
    p.setProperty(ConsumerConfig.GROUP_ID_CONFIG, group);
    p.setProperty(ConsumerConfig.GROUP_PROTOCOL_CONFIG, "consumer");
    p.setProperty(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
    p.setProperty(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    p.setProperty(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "10");
    p.setProperty(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, "60000");
    p.setProperty(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, "100");
    p.setProperty(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, "3000");
    p.setProperty(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "6000");
    p.setProperty(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, "500");
    p.setProperty(ConsumerConfig.METADATA_MAX_AGE_CONFIG, "2000");
    p.setProperty(ConsumerConfig.RECEIVE_BUFFER_CONFIG, "65536");
    this.consumer = new KafkaConsumer<>(p, new StringDeserializer(), new ByteArrayDeserializer());
    long now = System.nanoTime();
    for (Program.Chore chore : program.chores()) {
      chores.add(new Due(chore, now + chore.every().toNanos()));
    }
  }

  /** Goes on until {@link #end()}. */
  void run() {
    try {
      if (hears()) {
        consumer.subscribe(program.subscriptions().keySet(), new Moves());
      }
      while (!over) {
        try {
          round();
        } catch (WakeupException e) {
          // end() was called
        } catch (KafkaException e) {
          say("Kafka: " + e);
          sleep(Duration.ofMillis(200));
        }
      }
    } finally {
      consumer.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(Duration.ofSeconds(2)));
    }
  }

  /** Whether it hears anything at all. */
  boolean hears() {
    return !program.subscriptions().isEmpty();
  }

  /** From another thread. */
  void end() {
    over = true;
    consumer.wakeup();
  }

  private void round() {
    if (!hears()) {
      sleep(POLL);
      doWhatIsDue();
      return;
    }
    resumeWhoseTurnItIs();
    ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
    for (TopicPartition partition : records.partitions()) {
      for (ConsumerRecord<String, byte[]> record : records.records(partition)) {
        doWhatIsDue();
        if (over) {
          return; // what was not done is fetched again by whoever comes next
        }
        if (!handle(partition, record)) {
          break; // the others of this partition wait behind it, as their order asks
        }
      }
    }
    doWhatIsDue();
    tellHowFar();
  }

  /** Says whether the record is done with. */
  private boolean handle(TopicPartition partition, ConsumerRecord<String, byte[]> record) {
    try {
      Message message = Envelope.unpack(record);
      program.subscriptions().get(record.topic()).handle(message);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (Exception e) {
      if (!givenUp(partition, record, e)) {
        return false;
      }
    }
    failing.remove(partition);
    done.put(partition, new OffsetAndMetadata(record.offset() + 1));
    return true;
  }

  private boolean givenUp(
      TopicPartition partition, ConsumerRecord<String, byte[]> record, Exception why) {
    Failing before = failing.get(partition);
    Failing now =
        before != null && before.offset == record.offset() ? before : new Failing(record.offset());
    now.attempts++;
    say("attempt " + now.attempts + " at " + partition + "@" + record.offset() + ": " + why);
    if (now.attempts >= redelivery.attempts() && putAside(record)) {
      return true;
    }
    Duration pause = redelivery.pauseAfter(now.attempts);
    now.again = System.nanoTime() + pause.toNanos();
    failing.put(partition, now);
    consumer.seek(partition, record.offset());
    consumer.pause(List.of(partition));
    return false;
  }

  private boolean putAside(ConsumerRecord<String, byte[]> record) {
    try {
      broker.send(new ProducerRecord<>(
          deadLetters(group), null, record.key(), record.value(), record.headers()));
      say("put aside " + record.topic() + "-" + record.partition() + "@" + record.offset());
      return true;
    } catch (RuntimeException e) {
      say("cannot put it aside: " + e);
      return false;
    }
  }

  private void resumeWhoseTurnItIs() {
    long now = System.nanoTime();
    failing.forEach((partition, each) -> {
      if (each.again <= now && consumer.paused().contains(partition)) {
        consumer.resume(List.of(partition));
      }
    });
  }

  private void tellHowFar() {
    if (done.isEmpty()) {
      return;
    }
    try {
      consumer.commitSync(done);
      done.clear();
    } catch (WakeupException e) {
      throw e;
    } catch (KafkaException e) {
      // Somebody else has these partitions now and does the same work again, or the brokers are
      // busy, and the next round tells it.
      say("could not tell how far: " + e);
      done.keySet().retainAll(consumer.assignment());
    }
  }

  private void doWhatIsDue() {
    for (Due due : chores) {
      if (!over && System.nanoTime() >= due.at) {
        try {
          due.chore.work().run();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        } catch (Exception e) {
          say(due.chore.name() + ": " + e);
        }
        due.at = System.nanoTime() + due.chore.every().toNanos();
      }
    }
  }

  private void say(String what) {
    log.println(Instant.now() + " " + group + " " + what);
  }

  private static void sleep(Duration duration) {
    try {
      Thread.sleep(duration.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Partitions come and go as the group's members do. */
  private final class Moves implements ConsumerRebalanceListener {

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
      failing.keySet().removeAll(partitions);
      done.keySet().removeAll(partitions);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
      tellHowFar();
      failing.keySet().removeAll(partitions);
      done.keySet().removeAll(partitions);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
      failing.keySet().removeAll(partitions);
      done.keySet().removeAll(partitions);
    }
  }
}
