package workbook.real;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/** Knows when everything has come to rest: nobody is behind, and nothing changes any more. */
final class Rest {

  private static final Duration LOOK = Duration.ofSeconds(1);

  /** What goes through it is seen on the topics; what stays in it, the audit sees. */
  private static final String OUTBOX = "outbox";

  private record Seen(String rows, Map<TopicPartition, Long> ends) {}

  private final Instances instances;
  private final Brokers brokers;
  private final DatabaseServer databases;
  private final List<String> programs;
  private final Set<String> restless;
  private Map<String, Long> lag = new LinkedHashMap<>();
  private String trouble = "";

  Rest(Instances instances, Brokers brokers, DatabaseServer databases, Line line) {
    this.instances = instances;
    this.brokers = brokers;
    this.databases = databases;
    this.programs = line.programs();
    this.restless = line.restless();
  }

  /** Says whether it came to rest in time. */
  boolean within(Duration patience, Duration rest) {
    long until = System.nanoTime() + patience.toNanos();
    Seen before = null;
    long since = System.nanoTime();
    while (System.nanoTime() < until) {
      instances.keepUp();
      try {
        var now = new Seen(databases.fingerprint(OUTBOX, programs), brokers.ends(topics()));
        boolean behind = !upToDate();
        if (behind || !now.equals(before)) {
          since = System.nanoTime();
          before = now;
        } else if (System.nanoTime() - since > rest.toNanos()) {
          return true;
        }
        trouble = behind ? "somebody is behind" : "rows or messages still change";
      } catch (Exception e) {
        since = System.nanoTime();
        trouble = e.getMessage();
      }
      Await.pause(LOOK);
    }
    return false;
  }

  /** Why it is not at rest, as far as is known. */
  String trouble() {
    return trouble;
  }

  /** How far each program was behind at the last look. */
  Map<String, Long> lag() {
    return lag;
  }

  private List<String> topics() throws Exception {
    return brokers.topics().stream().filter(topic -> !restless.contains(topic)).toList();
  }

  private boolean upToDate() throws Exception {
    var now = new LinkedHashMap<String, Long>();
    boolean upToDate = true;
    for (String program : programs) {
      Brokers.Lag behind = brokers.lag(program);
      now.put(program, behind.messages());
      upToDate &= behind.isNone();
    }
    lag = now;
    return upToDate;
  }
}
