package workbook.real;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import workbook.ports.Message;

/**
 * A message on Kafka's wire: a CloudEvent in binary mode. Its attributes are the record's headers,
 * the payload is the record's value, and the key decides the partition.
 */
final class Envelope {

  /** CloudEvents' own name for what decides about the order. */
  private static final String KEY = "partitionkey";

  private Envelope() {}

  static ProducerRecord<String, byte[]> pack(String topic, Message message) {
    CloudEvent event = CloudEventBuilder.v1()
        .withId(message.id())
        .withSource(URI.create(escaped(message.source())))
        .withType(message.type())
        .withExtension(KEY, message.key())
        .withData("text/plain;charset=UTF-8", message.payload().getBytes(StandardCharsets.UTF_8))
        .build();
    return KafkaMessageFactory.<String>createWriter(topic, message.key()).writeBinary(event);
  }

  /**
   * @throws RuntimeException if it is not a message of ours, for example because somebody wrote to
   *     the topic by other means
   */
  static Message unpack(ConsumerRecord<String, byte[]> record) {
    CloudEvent event = KafkaMessageFactory.createReader(record).toEvent();
    Object key = event.getExtension(KEY);
    byte[] payload = event.getData() == null ? new byte[0] : event.getData().toBytes();
    return new Message(
        event.getId(),
        URLDecoder.decode(event.getSource().toString(), StandardCharsets.UTF_8),
        event.getType(),
        key == null ? record.key() : key.toString(),
        new String(payload, StandardCharsets.UTF_8));
  }

  /** A source is a URI; our contexts are words, and may be any. */
  private static String escaped(String source) {
    return URLEncoder.encode(source, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
