package workbook.bench;

import com.gruelbox.transactionoutbox.Dialect;
import com.gruelbox.transactionoutbox.Instantiator;
import com.gruelbox.transactionoutbox.Persistor;
import com.gruelbox.transactionoutbox.Submitter;
import com.gruelbox.transactionoutbox.TransactionManager;
import com.gruelbox.transactionoutbox.TransactionOutbox;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import workbook.ports.Broker;
import workbook.ports.Message;
import workbook.worstday.FerryLine;
import workbook.worstday.blocks.Books;
import workbook.worstday.blocks.Outlet;
import workbook.worstday.blocks.Relay;

/**
 * Two relays do the same work on the same PostgreSQL: each transaction writes a row of the business
 * and one event, and the event is to reach the other side. The other side takes so long to answer
 * as is said, and does nothing else: relays are compared, not brokers.
 */
public final class RelayBeside {

  private static final int WRITERS = 2;

  /** How often ours looks. */
  private static final Duration LOOKS_EVERY = Duration.ofMillis(10);

  /** What is measured. A rate of 0 is as fast as it goes. */
  private record Load(String name, int events, int perSecond, Duration answer) {}

  private static final List<Load> LOADS = List.of(
      new Load("as fast as it goes, answered at once", 2_000, 0, Duration.ZERO),
      new Load("as fast as it goes, answered after 2 ms", 1_000, 0, Duration.ofMillis(2)),
      new Load("200 a second, answered after 2 ms", 1_000, 200, Duration.ofMillis(2)));

  /** What came of one run. */
  private record Figures(double perSecond, double median, double ninetyNinth) {}

  /** The one who is measured. */
  private interface Contestant extends AutoCloseable {
    /** A transaction with a row of the business and an event. */
    void commit(String id) throws Exception;
  }

  @FunctionalInterface
  private interface Start {
    Contestant with(HikariDataSource database, Arrivals arrivals) throws Exception;
  }

  private RelayBeside() {}

  /** Argument: how many rounds. */
  public static void main(String[] arguments) throws Exception {
    int rounds = Integer.parseInt(arguments[0]);
    var contestants = new LinkedHashMap<String, Start>();
    contestants.put("ours, one thread, looks every 10 ms", Ours::new);
    contestants.put(
        "gruelbox, 1 thread", (database, arrivals) -> new Theirs(database, arrivals, 1));
    contestants.put(
        "gruelbox, 8 threads", (database, arrivals) -> new Theirs(database, arrivals, 8));
    var measured = new LinkedHashMap<String, List<Figures>>();
    try (EmbeddedPostgres server =
        EmbeddedPostgres.builder().setServerConfig("max_connections", "60").start()) {
      int number = 0;
      for (int round = 0; round <= rounds; round++) { // the first one warms up and is left out
        for (Load load : LOADS) {
          for (Map.Entry<String, Start> contestant : contestants.entrySet()) {
            Figures figures = run(server, ++number, load, contestant.getValue());
            if (round > 0) {
              measured
                  .computeIfAbsent(row(load, contestant.getKey()), name -> new ArrayList<>())
                  .add(figures);
            }
          }
        }
        System.out.println(
            "round " + round + " of " + rounds + (round == 0 ? " (to warm up)" : ""));
      }
    }
    print(rounds, measured);
    System.exit(0);
  }

  private static String row(Load load, String contestant) {
    return "| " + load.name() + " | " + contestant + " |";
  }

  private static void print(int rounds, Map<String, List<Figures>> measured) {
    System.out.printf(
        "%nMedians of %d rounds, lowest and highest in brackets; %d processors, Java %s%n%n",
        rounds, Runtime.getRuntime().availableProcessors(), Runtime.version().feature());
    System.out.println("| load | relay | events a second | median, ms | 99th percentile, ms |");
    System.out.println("| --- | --- | --- | --- | --- |");
    measured.forEach((row, figures) -> System.out.printf(
        "%s %s | %s | %s |%n",
        row,
        spread(figures.stream().mapToDouble(Figures::perSecond), "%.0f"),
        spread(figures.stream().mapToDouble(Figures::median), "%.1f"),
        spread(figures.stream().mapToDouble(Figures::ninetyNinth), "%.1f")));
  }

  private static String spread(java.util.stream.DoubleStream values, String format) {
    double[] sorted = values.sorted().toArray();
    return (format + " (" + format + "–" + format + ")")
        .formatted(sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]);
  }

  private static Figures run(EmbeddedPostgres server, int number, Load load, Start start)
      throws Exception {
    String name = "bench_" + number;
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    }
    var pool = new HikariConfig();
    pool.setJdbcUrl(server.getJdbcUrl("postgres", name));
    pool.setMaximumPoolSize(16);
    var arrivals = new Arrivals(load);
    try (var database = new HikariDataSource(pool)) {
      try (Connection connection = database.getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute(FerryLine.schema(FerryLine.TICKETING));
        statement.execute("create table business (id varchar(40) primary key)");
      }
      try (Contestant contestant = start.with(database, arrivals)) {
        long begun = write(load, contestant, arrivals);
        arrivals.waitForAll();
        return arrivals.figures(begun);
      }
    } finally {
      try (Connection connection = server.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("drop database " + name + " with (force)");
      }
    }
  }

  /** Gives the time at which it began. */
  private static long write(Load load, Contestant contestant, Arrivals arrivals) throws Exception {
    ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
    var next = new AtomicInteger();
    long begun = System.nanoTime();
    var ends = new ArrayList<java.util.concurrent.Future<?>>();
    for (int i = 0; i < WRITERS; i++) {
      ends.add(writers.submit(() -> {
        int event = next.getAndIncrement();
        while (event < load.events()) {
          if (load.perSecond() > 0) {
            waitUntil(begun + event * 1_000_000_000L / load.perSecond());
          }
          contestant.commit("E-" + event);
          arrivals.committed("E-" + event);
          event = next.getAndIncrement();
        }
        return null;
      }));
    }
    for (var end : ends) {
      end.get();
    }
    writers.shutdown();
    return begun;
  }

  private static void waitUntil(long time) {
    long left = time - System.nanoTime();
    while (left > 0) {
      LockSupport.parkNanos(left);
      left = time - System.nanoTime();
    }
  }

  private static void business(Connection connection, String id) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("insert into business (id) values (?)")) {
      statement.setString(1, id);
      statement.executeUpdate();
    }
  }

  /** The other side: notes when each event came, and answers a little later. */
  private static final class Arrivals {

    private final Load load;
    private final Map<String, Long> committed = new ConcurrentHashMap<>();
    private final Map<String, Long> arrived = new ConcurrentHashMap<>();

    Arrivals(Load load) {
      this.load = load;
    }

    void committed(String id) {
      committed.put(id, System.nanoTime());
    }

    void arrives(String id) {
      arrived.putIfAbsent(id, System.nanoTime());
      if (!load.answer().isZero()) {
        LockSupport.parkNanos(load.answer().toNanos());
      }
    }

    void waitForAll() throws InterruptedException {
      long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
      while (arrived.size() < load.events()) {
        if (System.nanoTime() > until) {
          throw new IllegalStateException(
              arrived.size() + " of " + load.events() + " events have arrived in two minutes");
        }
        Thread.sleep(1);
      }
    }

    Figures figures(long begun) {
      long last = arrived.values().stream().mapToLong(Long::longValue).max().orElseThrow();
      // Sometimes it arrives before the writer has got round to note the commit.
      double[] waits = arrived.entrySet().stream()
          .mapToDouble(e -> Math.max(0, e.getValue() - committed.get(e.getKey())) / 1e6)
          .toArray();
      Arrays.sort(waits);
      return new Figures(
          load.events() / ((last - begun) / 1e9),
          waits[waits.length / 2],
          waits[waits.length * 99 / 100]);
    }
  }

  /** The chapter's outlet and relay. */
  private static final class Ours implements Contestant {

    private final Books books;
    private final Outlet outbox = Outlet.outbox();
    private final Thread relay;
    private volatile boolean over;

    Ours(HikariDataSource database, Arrivals arrivals) {
      this.books = Books.of(database);
      Broker broker = (topic, message) -> arrivals.arrives(message.id());
      var work = new Relay(broker);
      this.relay = new Thread(() -> {
        while (!over) {
          try {
            work.run(books);
            Thread.sleep(LOOKS_EVERY.toMillis());
          } catch (Exception e) {
            e.printStackTrace();
          }
        }
      });
      relay.start();
    }

    @Override
    public void commit(String id) throws Exception {
      books.together(inside -> {
        inside.update("insert into business (id) values (?)", id);
        outbox.send(inside, "news", new Message(id, "bench", "Happened", id, "{}"));
      });
    }

    @Override
    public void close() throws Exception {
      over = true;
      relay.join();
    }
  }

  /** What gruelbox calls. */
  public interface Sender {
    void send(String topic, String id, String source, String type, String key, String payload);
  }

  /** Gruelbox's, without an order, as it comes. */
  private static final class Theirs implements Contestant {

    private final TransactionManager transactions;
    private final TransactionOutbox outbox;
    private final ExecutorService executor;
    private final Thread flusher;
    private volatile boolean over;

    Theirs(HikariDataSource database, Arrivals arrivals, int threads) {
      Sender sender = (topic, id, source, type, key, payload) -> arrivals.arrives(id);
      this.executor = Executors.newFixedThreadPool(threads);
      this.transactions = TransactionManager.fromDataSource(database);
      this.outbox = TransactionOutbox.builder()
          .transactionManager(transactions)
          .persistor(Persistor.forDialect(Dialect.POSTGRESQL_9))
          .instantiator(Instantiator.using(type -> sender))
          .submitter(Submitter.withExecutor(executor))
          .attemptFrequency(Duration.ofSeconds(30))
          .build();
      // for what the executor has not got to in time; it sends all by itself as a rule
      this.flusher = new Thread(() -> {
        while (!over) {
          outbox.flush();
          LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
        }
      });
      flusher.start();
    }

    @Override
    public void commit(String id) throws Exception {
      transactions.inTransactionThrows(transaction -> {
        business(transaction.connection(), id);
        outbox.schedule(Sender.class).send("news", id, "bench", "Happened", id, "{}");
      });
    }

    @Override
    public void close() throws Exception {
      over = true;
      LockSupport.unpark(flusher);
      flusher.join();
      executor.shutdown();
      executor.awaitTermination(1, TimeUnit.MINUTES);
    }
  }
}
