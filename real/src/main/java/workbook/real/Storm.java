package workbook.real;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import workbook.ports.TechnicalFailure;

/** Everything that goes wrong, by chance, while people go on asking for berths. */
final class Storm {

  private static final Duration TICK = Duration.ofMillis(50);
  /** How often people ask again before they go home: counted, for a laptop may have slept. */
  private static final int PATIENT = 20;

  private static final Duration REPORT = Duration.ofSeconds(10);

  /** A process younger than this has probably not begun to work. */
  private static final Duration YOUNG = Duration.ofMillis(2_500);

  private final Settings settings;
  private final Instances instances;
  private final Brokers brokers;
  private final DatabaseServer databases;
  private final List<String> topics;
  private final List<Line.Wish> day;
  private final long begun;
  private final PrintStream out;
  private final Random chance;

  private final Map<String, Integer> killed = new TreeMap<>();
  private final Map<String, Integer> stopped = new TreeMap<>();
  private final Map<String, Integer> shut = new TreeMap<>();
  private final List<Integer> brokersKilled = new ArrayList<>();
  private final AtomicInteger published = new AtomicInteger();
  private final AtomicInteger repeated = new AtomicInteger();

  private volatile int kills;
  private volatile boolean over;
  private volatile RuntimeException failed;

  Storm(
      Settings settings,
      Instances instances,
      Brokers brokers,
      DatabaseServer databases,
      List<String> topics,
      List<Line.Wish> day,
      long begun,
      PrintStream out) {
    this.settings = settings;
    this.instances = instances;
    this.brokers = brokers;
    this.databases = databases;
    this.topics = topics;
    this.day = day;
    this.begun = begun;
    this.out = out;
    this.chance = new Random(settings.seed());
  }

  /** Comes back when all has happened and everybody is up again. */
  void rage() throws Exception {
    var people = new Thread(this::publish, "people");
    people.setDaemon(true);
    people.start();
    var misfortunes = new ArrayList<Thread>();
    misfortunes.add(start("brokers", this::killBrokers, chance.nextLong()));
    misfortunes.add(start("databases", this::shutDatabases, chance.nextLong()));
    misfortunes.add(start("standstill", this::stopProcesses, chance.nextLong()));

    long nextReport = System.nanoTime() + REPORT.toNanos();
    long nextKill = System.nanoTime();
    while (kills < settings.kills() && failed == null) {
      instances.keepUp();
      if (System.nanoTime() >= nextKill && killOne()) {
        nextKill = System.nanoTime() + about(settings.every(), chance).toNanos();
      }
      if (System.nanoTime() >= nextReport) {
        report();
        nextReport = System.nanoTime() + REPORT.toNanos();
      }
      Await.pause(TICK);
    }
    people.join(Duration.ofMinutes(2).toMillis());
    over = true;
    for (Thread misfortune : misfortunes) {
      misfortune.join(Duration.ofMinutes(5).toMillis());
      if (misfortune.isAlive()) {
        throw new Refused("The storm does not end: " + misfortune.getName() + ".");
      }
    }
    if (failed != null) {
      throw failed;
    }
    if (published.get() < day.size()) {
      throw new Refused("People could not ask for all that they want: " + published.get() + " of "
          + day.size() + ".");
    }
    report();
  }

  private interface Misfortune {
    void happens(Random chance) throws Exception;
  }

  private Thread start(String name, Misfortune misfortune, long seed) {
    var thread = new Thread(
        () -> {
          try {
            misfortune.happens(new Random(seed));
          } catch (Exception e) {
            failed = new Refused("The storm itself failed, " + name + ": " + e, e);
          }
        },
        name);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private boolean killOne() {
    boolean anyAge = chance.nextInt(10) == 0;
    List<Instances.Instance> old = instances.all().stream()
        .filter(each -> anyAge || each.age().compareTo(YOUNG) > 0)
        .toList();
    if (old.isEmpty()) {
      return false;
    }
    Instances.Instance victim = old.get(chance.nextInt(old.size()));
    instances.kill(victim);
    killed.merge(victim.program, 1, Integer::sum);
    kills++;
    return true;
  }

  private void stopProcesses(Random chance) throws Exception {
    while (!over) {
      sleep(about(Duration.ofSeconds(9), chance));
      List<Instances.Instance> up = instances.all().stream()
          .filter(each -> !each.stands() && each.age().compareTo(YOUNG) > 0)
          .toList();
      if (!over && !up.isEmpty()) {
        Instances.Instance victim = up.get(chance.nextInt(up.size()));
        instances.pause(victim, settings.standing());
        synchronized (stopped) {
          stopped.merge(victim.program, 1, Integer::sum);
        }
      }
    }
    sleepThrough(settings.standing());
  }

  private void killBrokers(Random chance) throws Exception {
    for (int i = 1; i <= settings.brokerKills(); i++) {
      int at = settings.kills() * i / (settings.brokerKills() + 1);
      while (kills < at && !over) {
        Await.pause(TICK);
      }
      if (over && !brokersKilled.isEmpty()) {
        break; // the others have waited long enough
      }
      Await.until(
          "the brokers have caught up with each other",
          Duration.ofSeconds(120),
          () -> brokers.whole(topics));
      int leader = brokers.leader(topics).orElseThrow();
      brokers.kill(leader);
      synchronized (brokersKilled) {
        brokersKilled.add(leader);
      }
      sleepThrough(Duration.ofSeconds(6 + chance.nextInt(4)));
      brokers.restart(leader);
    }
    Await.until(
        "the brokers have caught up with each other",
        Duration.ofSeconds(120),
        () -> brokers.whole(topics));
  }

  private void shutDatabases(Random chance) throws Exception {
    List<String> programs = List.copyOf(databases.databases().keySet());
    while (!over) {
      sleep(about(Duration.ofSeconds(16), chance));
      if (!over) {
        String victim = programs.get(chance.nextInt(programs.size()));
        databases.shut(victim);
        synchronized (shut) {
          shut.merge(victim, 1, Integer::sum);
        }
        try {
          sleepThrough(Duration.ofSeconds(2 + chance.nextInt(4)));
        } finally {
          databases.open(victim);
        }
      }
    }
  }

  /** People ask as the day goes on, and ask again when they hear nothing. */
  private void publish() {
    try (var broker = new KafkaBroker(brokers.addresses(), "people")) {
      for (Line.Wish wish : day) {
        while (failed == null
            && published.get() > (long) day.size() * (kills + 1) / Math.max(1, settings.kills())) {
          Await.pause(TICK);
        }
        publish(broker, wish);
        published.incrementAndGet();
      }
    } catch (RuntimeException e) {
      failed = e;
    }
  }

  private void publish(KafkaBroker broker, Line.Wish wish) {
    for (int attempt = 1; ; attempt++) {
      try {
        broker.publish(wish.topic(), wish.message());
        return;
      } catch (TechnicalFailure e) {
        repeated.incrementAndGet();
        if (attempt == PATIENT) {
          throw new Refused("Nobody takes " + wish + ": " + e.getMessage(), e);
        }
        Await.pause(Duration.ofMillis(300));
      }
    }
  }

  private void report() {
    long seconds = Duration.ofNanos(System.nanoTime() - begun).toSeconds();
    out.printf(
        "  %3d s  asked %d of %d, killed %d of %d, stopped %d, brokers killed %d, databases shut"
            + " %d%n",
        seconds,
        published.get(),
        day.size(),
        kills,
        settings.kills(),
        sum(stopped),
        brokersKilled.size(),
        sum(shut));
  }

  /** What happened, a line each. */
  List<String> summary() {
    return List.of(
        "killed           %4d   %s".formatted(sum(killed), text(killed)),
        "stood still      %4d   %s".formatted(sum(stopped), text(stopped)),
        "broker killed    %4d   %s"
            .formatted(
                brokersKilled.size(), brokersKilled.isEmpty() ? "" : "number " + brokersKilled),
        "database shut    %4d   %s".formatted(sum(shut), text(shut)),
        "ended themselves %4d   %s"
            .formatted(sum(instances.endedByThemselves()), text(instances.endedByThemselves())),
        "asked            %4d   %d times again, after no answer"
            .formatted(published.get(), repeated.get()));
  }

  private static int sum(Map<String, Integer> counts) {
    synchronized (counts) {
      return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  private static String text(Map<String, Integer> counts) {
    synchronized (counts) {
      return counts.entrySet().stream()
          .map(each -> each.getKey() + " " + each.getValue())
          .collect(Collectors.joining(", "));
    }
  }

  private static Duration about(Duration duration, Random chance) {
    return Duration.ofMillis((long) (duration.toMillis() * (0.3 + 1.4 * chance.nextDouble())));
  }

  /** Ends early when the storm does. */
  private void sleep(Duration duration) {
    long until = System.nanoTime() + duration.toNanos();
    while (!over && System.nanoTime() < until) {
      Await.pause(TICK);
    }
  }

  private static void sleepThrough(Duration duration) {
    Await.pause(duration);
  }
}
