package workbook.real;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import workbook.ports.Message;

/** The whole day: starts everything, lets the storm rage, waits for rest, and says what is left. */
final class WorstDay {

  private static final String DEAD = ProgramLoop.deadLetters("");
  private static final Duration TO_TAKE_PART = Duration.ofSeconds(90);
  private static final Duration TO_REST = Duration.ofMinutes(4);

  /** What came of it. */
  record Outcome(Line.Verdict verdict, Map<String, List<Message>> deadLetters, boolean rested) {
    boolean held() {
      return rested && verdict.broken().isEmpty();
    }
  }

  private WorstDay() {}

  static Outcome play(
      Line line,
      String lineClass,
      Settings settings,
      Path root,
      Path workbook,
      List<String> flags,
      PrintStream out)
      throws Exception {
    long begun = System.nanoTime();
    try (Folder folder = Folder.take(root);
        Processes processes = new Processes(folder, folder.keep(workbook), flags)) {
      if (!folder.leftBehind().isEmpty()) {
        out.println("  ended what an earlier run had left: " + folder.leftBehind());
      }
      DatabaseServer databases = DatabaseServer.start(processes, folder);
      for (String program : line.programs()) {
        databases.create(program, line.schema(program));
      }
      try (Brokers brokers = Brokers.start(processes, folder.data(), Brokers.COUNT)) {
        var topics = new ArrayList<>(line.topics());
        line.programs().forEach(program -> topics.add(ProgramLoop.deadLetters(program)));
        brokers.create(topics);
        out.printf(
            "  %3d s  PostgreSQL and %d brokers are up; the programs start%n",
            seconds(begun), Brokers.COUNT);
        var instances = new Instances(processes, lineClass, databases, brokers, PROGRAM);
        instances.start(line.programs(), settings.each());
        boolean all = Await.within(TO_TAKE_PART, () -> {
          instances.keepUp();
          for (String program : line.programs()) {
            if (brokers.lag(program).members() < settings.each()) {
              return false;
            }
          }
          return true;
        });
        if (!all) {
          out.println("  not every program hears something; see logs");
        }
        out.printf("  %3d s  they are up; the storm begins%n", seconds(begun));

        List<Line.Wish> day = line.day(settings.seed(), settings.wishes());
        var storm =
            new Storm(settings, instances, brokers, databases, line.topics(), day, begun, out);
        storm.rage();

        out.printf("  %3d s  the storm is over; waiting until all is at rest%n", seconds(begun));
        var rest = new Rest(instances, brokers, databases, line);
        boolean rested = rest.within(TO_REST, line.patience());

        Map<String, List<Message>> content = new LinkedHashMap<>();
        Map<String, List<Message>> deadLetters = new LinkedHashMap<>();
        for (String topic : brokers.topics()) {
          List<Message> messages =
              brokers.content(topic).stream().flatMap(WorstDay::readable).toList();
          if (topic.startsWith(DEAD)) {
            deadLetters.put(topic.substring(DEAD.length()), messages);
          } else {
            content.put(topic, messages);
          }
        }
        Line.Verdict verdict = line.audit(databases.databases(), content, deadLetters, day);
        var outcome = new Outcome(verdict, deadLetters, rested);
        print(outcome, storm, rest, content, out);
        out.printf("%n  %d s in all; logs in %s%n", seconds(begun), folder.logs());
        return outcome;
      }
    }
  }

  /** Programs are small and start often. */
  private static final List<String> PROGRAM =
      List.of("-Xms16m", "-Xmx64m", "-Xss512k", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  private static void print(
      Outcome outcome,
      Storm storm,
      Rest rest,
      Map<String, List<Message>> content,
      PrintStream out) {
    out.println();
    out.println("What happened to them");
    storm.summary().forEach(line -> out.println("  " + line));
    out.println();
    out.println("What is left");
    content.forEach((topic, messages) -> {
      long distinct =
          messages.stream().map(m -> m.source() + " " + m.id()).distinct().count();
      out.printf("  topic %-22s %5d messages, %d different%n", topic, messages.size(), distinct);
    });
    out.println("  not yet done      " + rest.lag());
    var deadLetters = new LinkedHashMap<String, Integer>();
    outcome.deadLetters().forEach((program, each) -> deadLetters.put(program, each.size()));
    out.println("  dead letters      " + deadLetters);
    outcome.verdict().figures().forEach(line -> out.println("  " + line));
    out.println();
    if (!outcome.rested()) {
      out.println(
          "  ✘ it did not come to rest in " + TO_REST.toMinutes() + " minutes: " + rest.trouble());
    }
    outcome
        .verdict()
        .broken()
        .forEach(line -> out.println((line.startsWith(" ") ? "    " : "  ✘ ") + line.strip()));
    if (outcome.held()) {
      out.println("  ✔ nothing lost, nothing done twice");
    }
  }

  /** Somebody may have written to a topic by other means; that is no message of the line. */
  private static Stream<Message> readable(ConsumerRecord<String, byte[]> record) {
    try {
      return Stream.of(Envelope.unpack(record));
    } catch (RuntimeException e) {
      return Stream.empty();
    }
  }

  private static long seconds(long begun) {
    return Duration.ofNanos(System.nanoTime() - begun).toSeconds();
  }
}
