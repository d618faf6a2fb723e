package workbook.real;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Three brokers of Apache Kafka, each also a controller, and what can be seen of them. */
final class Brokers implements AutoCloseable {

  static final int COUNT = 3;
  static final int PARTITIONS = 3;

  private static final Duration TO_START = Duration.ofSeconds(120);
  private static final long ANSWER = 10;

  private final Processes processes;
  private final Path folder;
  private final List<Integer> ports;
  private final String cluster = Uuid.randomUuid().toString();
  private final Map<Integer, Process> running = new TreeMap<>();
  private final int count;
  private final Admin admin;

  private Brokers(Processes processes, Path folder, int count) {
    this.processes = processes;
    this.folder = folder;
    this.count = count;
    this.ports = Ports.free(2 * count);
    this.admin = Admin.create(Map.of(
        AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, addresses(),
        AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, "500",
        AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, "3000",
        AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "9000"));
  }

  static Brokers start(Processes processes, Path folder, int count) throws IOException {
    var brokers = new Brokers(processes, folder, count);
    for (int id = 1; id <= count; id++) {
      brokers.configure(id);
      brokers.start(id);
    }
    Await.until(
        "all brokers are there (see logs/broker-*.log)",
        TO_START,
        () -> brokers
                .admin
                .describeCluster()
                .nodes()
                .get(ANSWER, TimeUnit.SECONDS)
                .size()
            == count);
    return brokers;
  }

  /** Where clients begin to ask. */
  String addresses() {
    return IntStream.rangeClosed(1, count)
        .mapToObj(id -> "localhost:" + port(id))
        .collect(Collectors.joining(","));
  }

  private int port(int id) {
    return ports.get(2 * (id - 1));
  }

  private int controllerPort(int id) {
    return ports.get(2 * (id - 1) + 1);
  }

  private void configure(int id) throws IOException {
    var p = new Properties();
    p.setProperty("process.roles", "broker,controller");
    p.setProperty("node.id", String.valueOf(id));
    p.setProperty(
        "controller.quorum.voters",
        IntStream.rangeClosed(1, count)
            .mapToObj(each -> each + "@localhost:" + controllerPort(each))
            .collect(Collectors.joining(",")));
    p.setProperty(
        "listeners",
        "CLIENT://localhost:" + port(id) + ",CONTROLLER://localhost:" + controllerPort(id));
    p.setProperty("advertised.listeners", "CLIENT://localhost:" + port(id));
    p.setProperty("listener.security.protocol.map", "CLIENT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    p.setProperty("inter.broker.listener.name", "CLIENT");
    p.setProperty("controller.listener.names", "CONTROLLER");
    p.setProperty("log.dirs", dataOf(id).toString());

    // What is promised: an acknowledged message is on two brokers at least.
    String replicas = String.valueOf(Math.min(3, count));
    String inSync = String.valueOf(Math.min(2, count));
    p.setProperty("default.replication.factor", replicas);
    p.setProperty("min.insync.replicas", inSync);
    p.setProperty("unclean.leader.election.enable", "false");
    // a line may have topics that it has told nobody of
    p.setProperty("auto.create.topics.enable", "true");
    p.setProperty("num.partitions", String.valueOf(PARTITIONS));
    p.setProperty("offsets.topic.replication.factor", replicas);
    p.setProperty("offsets.topic.num.partitions", "3");
    p.setProperty("transaction.state.log.replication.factor", replicas);
    p.setProperty("transaction.state.log.min.isr", inSync);
    p.setProperty("transaction.state.log.num.partitions", "1");
    p.setProperty("share.coordinator.state.topic.replication.factor", replicas);
    p.setProperty("share.coordinator.state.topic.min.isr", inSync);
    p.setProperty("share.coordinator.state.topic.num.partitions", "1");

    // A dead one is missed soon; elsewhere these are longer.
    p.setProperty("broker.session.timeout.ms", "4000");
    p.setProperty("broker.heartbeat.interval.ms", "500");
    p.setProperty("controller.quorum.election.timeout.ms", "1000");
    p.setProperty("controller.quorum.fetch.timeout.ms", "2000");
    p.setProperty("replica.lag.time.max.ms", "4000");
    p.setProperty("group.consumer.session.timeout.ms", "4000");
    p.setProperty("group.consumer.min.session.timeout.ms", "2000");
    p.setProperty("group.consumer.heartbeat.interval.ms", "500");
    p.setProperty("group.consumer.min.heartbeat.interval.ms", "500");

    // Small: three of them share a laptop.
    p.setProperty("num.network.threads", "2");
    p.setProperty("num.io.threads", "2");
    p.setProperty("num.recovery.threads.per.data.dir", "1");
    p.setProperty("log.segment.bytes", "16777216");
    p.setProperty("log.cleaner.dedupe.buffer.size", "4194304");
    p.setProperty("log.cleaner.io.buffer.size", "65536");
    p.setProperty("log.index.size.max.bytes", "1048576");
    try (var writer = Files.newBufferedWriter(configurationOf(id))) {
      p.store(writer, null);
    }
  }

  private Path dataOf(int id) {
    return folder.resolve("broker-" + id);
  }

  private Path configurationOf(int id) {
    return folder.resolve("broker-" + id + ".properties");
  }

  private void start(int id) {
    running.put(
        id,
        processes.start(
            "broker-" + id,
            List.of("-Xms96m", "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
            BrokerProcess.class,
            List.of(configurationOf(id).toString(), dataOf(id).toString(), cluster)));
  }

  // What can be done to them

  void kill(int id) {
    processes.kill(running.remove(id));
  }

  void restart(int id) {
    start(id);
  }

  long pid(int id) {
    return running.get(id).pid();
  }

  /** The broker that leads most of the topics' partitions just now. */
  Optional<Integer> leader(Collection<String> topics) throws Exception {
    var leads = new TreeMap<Integer, Integer>();
    partitions(topics).values().forEach(partition -> {
      if (partition.leader() != null && partition.leader().id() > 0) {
        leads.merge(partition.leader().id(), 1, Integer::sum);
      }
    });
    return leads.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }

  /** Whether every partition has all its replicas again, so that the next broker may go. */
  boolean whole(Collection<String> topics) throws Exception {
    return partitions(topics).values().stream()
        .allMatch(partition -> partition.isr().size() == Math.min(3, count));
  }

  private Map<TopicPartition, TopicPartitionInfo> partitions(Collection<String> topics)
      throws Exception {
    var partitions = new HashMap<TopicPartition, TopicPartitionInfo>();
    for (TopicDescription topic :
        answer(admin.describeTopics(topics).allTopicNames()).values()) {
      for (TopicPartitionInfo partition : topic.partitions()) {
        partitions.put(new TopicPartition(topic.name(), partition.partition()), partition);
      }
    }
    return partitions;
  }

  // Topics

  /** Makes those of the topics that are not there yet. */
  void create(Collection<String> topics) throws Exception {
    Set<String> there = answer(admin.listTopics().names());
    List<NewTopic> missing = topics.stream()
        .filter(topic -> !there.contains(topic))
        .map(topic -> new NewTopic(topic, Optional.of(PARTITIONS), Optional.empty()))
        .toList();
    answer(admin.createTopics(missing).all());
    Await.until("the topics have leaders", TO_START, () -> whole(topics));
  }

  /** Where each partition of these topics ends. */
  Map<TopicPartition, Long> ends(Collection<String> topics) throws Exception {
    Map<TopicPartition, OffsetSpec> wanted = partitions(topics).keySet().stream()
        .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
    var ends = new LinkedHashMap<TopicPartition, Long>();
    answer(admin.listOffsets(wanted).all()).forEach((p, end) -> ends.put(p, end.offset()));
    return ends;
  }

  /**
   * How far a group is behind.
   *
   * @param members how many processes take part
   * @param settled whether each of them knows which partitions are its own; until then nobody reads
   *     what is waiting, and {@code messages} may be 0 nevertheless
   * @param messages how many messages they have not done yet
   */
  record Lag(int members, boolean settled, long messages) {

    /** Whether nothing is waiting for the group; also true of a program that hears nobody. */
    boolean isNone() {
      return settled && messages == 0;
    }
  }

  Lag lag(String group) throws Exception {
    ConsumerGroupDescription described;
    try {
      described = answer(admin.describeConsumerGroups(List.of(group)).all()).get(group);
    } catch (Unanswered e) {
      if (e.getCause().getCause() instanceof GroupIdNotFoundException) {
        return new Lag(0, true, 0);
      }
      throw e;
    }
    Map<TopicPartition, OffsetAndMetadata> done =
        answer(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata(group));
    Stream<TopicPartition> assigned = described.members().stream()
        .flatMap(member -> member.assignment().topicPartitions().stream());
    Map<TopicPartition, OffsetSpec> theirs = Stream.concat(assigned, done.keySet().stream())
        .distinct()
        .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
    long messages = 0;
    for (Map.Entry<TopicPartition, ListOffsetsResultInfo> end :
        answer(admin.listOffsets(theirs).all()).entrySet()) {
      OffsetAndMetadata offset = done.get(end.getKey());
      messages += end.getValue().offset() - (offset == null ? 0 : offset.offset());
    }
    return new Lag(
        described.members().size(), described.groupState() == GroupState.STABLE, messages);
  }

  /** All topics but Kafka's own. */
  List<String> topics() throws Exception {
    return answer(admin.listTopics().names()).stream().sorted().toList();
  }

  /** What a topic holds; in order within each partition, and by time between them. */
  List<ConsumerRecord<String, byte[]>> content(String topic) throws Exception {
    var p = new Properties();
    p.setProperty(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, addresses());
    p.setProperty(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
    p.setProperty(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    var byPartition = new TreeMap<Integer, Deque<ConsumerRecord<String, byte[]>>>();
    Map<TopicPartition, Long> ends = ends(List.of(topic));
    try (var consumer =
        new KafkaConsumer<>(p, new StringDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(ends.keySet());
      consumer.seekToBeginning(ends.keySet());
      long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        if (System.nanoTime() > until) {
          throw new Refused("Topic " + topic + " could not be read to its end.");
        }
        for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
          byPartition
              .computeIfAbsent(record.partition(), n -> new ArrayDeque<>())
              .add(record);
        }
      }
    }
    var content = new ArrayList<ConsumerRecord<String, byte[]>>();
    while (true) {
      var next = byPartition.values().stream()
          .filter(records -> !records.isEmpty())
          .min(Comparator.comparing(records -> records.peek().timestamp()));
      if (next.isEmpty()) {
        return content;
      }
      content.add(next.get().poll());
    }
  }

  /** The brokers are busy, or away. */
  static final class Unanswered extends Exception {

    private static final long serialVersionUID = 1;

    Unanswered(Exception cause) {
      super("the brokers gave no answer: " + cause.getMessage(), cause);
    }
  }

  private static <T> T answer(KafkaFuture<T> future) throws Unanswered, InterruptedException {
    try {
      return future.get(ANSWER, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new Unanswered(e);
    }
  }

  @Override
  public void close() {
    admin.close(Duration.ofSeconds(2));
  }
}
