package workbook.real;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import workbook.ports.Message;
import workbook.ports.Program;
import workbook.ports.Surroundings;

/**
 * The stories on PostgreSQL and Apache Kafka; programs are threads here, and one broker is enough.
 */
class RealTest extends PortsTest {

  private static final Path ROOT = Path.of("target", "conformance").toAbsolutePath();

  private static Folder folder;
  private static Processes processes;
  private static DatabaseServer server;
  private static Brokers brokers;
  private static PrintStream log;
  private static int stories;

  @BeforeAll
  static void start() throws IOException {
    folder = Folder.take(ROOT);
    processes = new Processes(folder, System.getProperty("java.class.path"), Main.FLAGS);
    server = DatabaseServer.start(processes, folder);
    brokers = Brokers.start(processes, folder.data(), 1);
    log = new PrintStream(Files.newOutputStream(folder.logs().resolve("programs.log")), true);
  }

  @AfterAll
  static void end() throws IOException {
    if (brokers != null) {
      brokers.close();
    }
    if (processes != null) {
      processes.close();
    }
    folder.close();
  }

  /** In the laboratory every message is one; to a real topic anybody may write anything. */
  @Test
  void what_is_no_message_becomes_a_dead_letter_and_the_others_go_on() {
    tell(world -> {
      var reality = (Reality) world;
      world.program("board", HEARD, 1, hearing("news"));
      world.begin();

      reality.outside.send(
          new ProducerRecord<>(reality.group("news"), "V-1", "by hand".getBytes(UTF_8)));
      world.publish("news", message("1", "V-1"));
      world.settle();

      assertThat(heard(world, "board")).containsExactly("1");
      assertThat(brokers.content(ProgramLoop.deadLetters(reality.group("board"))))
          .hasSize(1);
    });
  }

  @Override
  void tell(Story story) {
    try (var world = new Reality("s" + ++stories)) {
      story.in(world);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Chance decides how they meet; several times, so that they do. */
  @Override
  void tellCrowded(Story story) {
    for (int i = 0; i < 10; i++) {
      tell(story);
    }
  }

  /** A program's life: its surroundings, and the thread that runs it, once it does. */
  private static final class Life implements AutoCloseable {
    final String program;
    final HikariDataSource database;
    final KafkaBroker broker;
    final Surroundings surroundings;
    final ProgramLoop loop;
    final Thread thread;

    Life(String group, String program, Function<Surroundings, Program> start, String name) {
      this.program = program;
      this.database = ProgramProcess.pool(server.url(group));
      this.broker = new KafkaBroker(brokers.addresses(), name);
      // names of topics are a story's own
      this.surroundings = new Surroundings(
          database,
          (topic, message) -> broker.publish(prefix(group) + topic, message),
          InstantSource.system());
      Program told = start.apply(surroundings);
      var subscriptions = new LinkedHashMap<String, Program.Handler>();
      told.subscriptions()
          .forEach((topic, handler) -> subscriptions.put(prefix(group) + topic, handler));
      this.loop = new ProgramLoop(
          new Program(subscriptions, told.chores()),
          group,
          brokers.addresses(),
          broker,
          new ProgramLoop.Redelivery(Duration.ofMillis(20), Duration.ofMillis(200), 10),
          log);
      this.thread = new Thread(loop::run, name);
      thread.start();
    }

    private static String prefix(String group) {
      return group.substring(0, group.indexOf('-') + 1);
    }

    @Override
    public void close() {
      loop.end();
      try {
        thread.join(10_000);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      broker.close();
      database.close();
    }
  }

  private record Cast(int instances, Function<Surroundings, Program> start) {}

  private static final class Reality implements World, AutoCloseable {

    private final String story;
    private final Map<String, Cast> cast = new LinkedHashMap<>();
    private final List<Life> lives = new ArrayList<>();
    private final Set<String> topics = new LinkedHashSet<>(List.of("news", "commands", "other"));
    private final KafkaBroker outside;

    Reality(String story) {
      this.story = story;
      this.outside = new KafkaBroker(brokers.addresses(), "outside");
    }

    private String group(String program) {
      return story + "-" + program;
    }

    private List<String> realTopics() {
      var all = new ArrayList<>(topics.stream().map(this::group).toList());
      cast.keySet().forEach(program -> all.add(ProgramLoop.deadLetters(group(program))));
      return all;
    }

    @Override
    public void program(
        String name, String schema, int instances, Function<Surroundings, Program> start) {
      try {
        server.create(group(name), schema);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      cast.put(name, new Cast(instances, start));
    }

    @Override
    public void begin() {
      try {
        brokers.create(realTopics());
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
      cast.keySet().forEach(this::start);
    }

    private void start(String program) {
      Cast part = cast.get(program);
      boolean hears = false;
      for (int i = 1; i <= part.instances(); i++) {
        lives.add(new Life(group(program), program, part.start(), group(program) + "-" + i));
        hears |= lives.get(lives.size() - 1).loop.hears();
      }
      if (hears) {
        Await.until(program + " listens", Duration.ofSeconds(30), () -> {
          Brokers.Lag lag = brokers.lag(group(program));
          return lag.settled() && lag.members() == part.instances();
        });
      }
    }

    @Override
    public void publish(String topic, Message message) {
      outside.publish(group(topic), message);
    }

    private Life life(String program) {
      return lives.stream()
          .filter(life -> life.program.equals(program))
          .findFirst()
          .orElseThrow();
    }

    @Override
    public Exception run(String program, Action action) {
      try {
        action.on(life(program).surroundings);
        return null;
      } catch (Exception e) {
        return e;
      }
    }

    @Override
    public List<Exception> sideBySide(String program, Action... actions) {
      var tasks = Arrays.stream(actions)
          .map(action -> new FutureTask<>(() -> run(program, action)))
          .toList();
      tasks.forEach(task -> new Thread(task).start());
      var thrown = new ArrayList<Exception>();
      for (FutureTask<Exception> task : tasks) {
        try {
          thrown.add(task.get());
        } catch (InterruptedException | ExecutionException e) {
          throw new IllegalStateException(e);
        }
      }
      return thrown;
    }

    @Override
    public void restart(String program) {
      List<Life> ended =
          lives.stream().filter(life -> life.program.equals(program)).toList();
      ended.forEach(Life::close);
      lives.removeAll(ended);
      start(program);
    }

    /** Its first call finds nobody, because nobody is where it looks. */
    @Override
    public Exception whileTheBrokerIsAway(String program, Action action) {
      try (var nowhere = new KafkaBroker("localhost:" + Ports.free(1).get(0), "lost")) {
        action.on(new Surroundings(life(program).database, nowhere, InstantSource.system()));
        return null;
      } catch (Exception e) {
        return e;
      }
    }

    /** The broker's process stands still after the program has found it. */
    @Override
    public Exception whileTheBrokerDoesNotAnswer(String program, Action action) {
      try {
        life(program).broker.publish(group("other"), message("before", "V-1"));
        life(program).broker.find(group("news"));
        signal("-STOP");
        try {
          return run(program, action);
        } finally {
          signal("-CONT");
        }
      } catch (IOException | InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    private static void signal(String signal) throws IOException, InterruptedException {
      new ProcessBuilder("kill", signal, String.valueOf(brokers.pid(1))).start().waitFor();
    }

    @Override
    public void settle() {
      Object[] before = {null};
      long[] since = {System.nanoTime()};
      Await.until("the story comes to rest", Duration.ofSeconds(60), () -> {
        var now = List.of(
            server.fingerprint("", cast.keySet().stream().map(this::group).toList()),
            brokers.ends(realTopics()));
        boolean behind = false;
        for (Life life : lives) {
          behind |= life.loop.hears() && !brokers.lag(group(life.program)).isNone();
        }
        if (behind || !now.equals(before[0])) {
          before[0] = now;
          since[0] = System.nanoTime();
        }
        return System.nanoTime() - since[0] > 800_000_000L;
      });
    }

    @Override
    public void pass(Duration duration) {
      Await.pause(duration);
    }

    @Override
    public List<String> column(String program, String sql) {
      try (Connection connection = server.databases().get(group(program)).getConnection();
          Statement statement = connection.createStatement();
          ResultSet rows = statement.executeQuery(sql)) {
        var column = new ArrayList<String>();
        while (rows.next()) {
          column.add(rows.getString(1));
        }
        return column;
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public List<Message> topic(String topic) {
      return content(group(topic));
    }

    @Override
    public List<Message> deadLetters(String program) {
      return content(ProgramLoop.deadLetters(group(program)));
    }

    private static List<Message> content(String topic) {
      try {
        return brokers.content(topic).stream().map(Envelope::unpack).toList();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public String engine() {
      return "PostgreSQL";
    }

    @Override
    public void close() {
      lives.forEach(Life::close);
      outside.close();
    }
  }
}
