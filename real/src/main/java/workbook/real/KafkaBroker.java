package workbook.real;

import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import workbook.ports.Broker;
import workbook.ports.Message;
import workbook.ports.OutcomeUnknown;
import workbook.ports.Rejected;
import workbook.ports.Unavailable;

/**
 * Apache Kafka behind the port. A normal return means that two brokers of three have the message.
 *
 * <p>The client repeats by itself what got no answer, and numbers what it sends, so that its own
 * repeats are stored once and in order. That ends with this object: a program that starts again and
 * publishes the same message again has published it twice.
 */
final class KafkaBroker implements Broker, AutoCloseable {

  /** How long the client tries before it says that it does not know. */
  private static final Duration TO_DELIVER = Duration.ofSeconds(6);

  /** How long it waits to learn who leads a topic. */
  private static final Duration TO_FIND = Duration.ofSeconds(4);

  private final KafkaProducer<String, byte[]> producer;

  KafkaBroker(String addresses, String name) {
    var p = new Properties();
    p.setProperty(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, addresses);
    p.setProperty(ProducerConfig.CLIENT_ID_CONFIG, name);
    p.setProperty(ProducerConfig.ACKS_CONFIG, "all");
    p.setProperty(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
    p.setProperty(ProducerConfig.LINGER_MS_CONFIG, "0");
    p.setProperty(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, "2000");
    p.setProperty(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, String.valueOf(TO_DELIVER.toMillis()));
    p.setProperty(ProducerConfig.MAX_BLOCK_MS_CONFIG, String.valueOf(TO_FIND.toMillis()));
    p.setProperty(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, "500");
    p.setProperty(ProducerConfig.BUFFER_MEMORY_CONFIG, "4194304");
    this.producer = new KafkaProducer<>(p, new StringSerializer(), new ByteArraySerializer());
  }

  /** Learns who leads the topic, so that the next publication asks nobody before. */
  void find(String topic) {
    producer.partitionsFor(topic);
  }

  @Override
  public void publish(String topic, Message message) {
    send(Envelope.pack(topic, message));
  }

  void send(ProducerRecord<String, byte[]> record) {
    Future<RecordMetadata> answer;
    try {
      // Asked for by itself, because a failure here is the only one of which is known that nothing
      // was sent. The answer is remembered, so that this costs nothing.
      producer.partitionsFor(record.topic());
      answer = producer.send(record);
    } catch (KafkaException e) {
      throw never(e) ? new Rejected(text(e)) : new Unavailable(text(e));
    }
    try {
      answer.get(TO_DELIVER.toMillis() + 2_000, TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      Throwable why = e.getCause();
      throw never(why) ? new Rejected(text(why)) : new OutcomeUnknown(text(why));
    } catch (TimeoutException e) {
      throw new OutcomeUnknown("the broker gave no answer in time");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new OutcomeUnknown("interrupted while the broker had not answered yet");
    }
  }

  private static boolean never(Throwable e) {
    return e instanceof RecordTooLargeException
        || e instanceof RecordBatchTooLargeException
        || e instanceof InvalidTopicException
        || e instanceof SerializationException;
  }

  private static String text(Throwable e) {
    return e.getClass().getSimpleName() + ": " + e.getMessage();
  }

  @Override
  public void close() {
    producer.close(Duration.ofSeconds(1));
  }
}
