package workbook.kata.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import workbook.kata.layers.Bench;
import workbook.kata.layers.Build;
import workbook.kata.layers.Layer;
import workbook.kata.layers.Libraries;

/**
 * Compiles layers and runs them.
 *
 * <p>Compiling happens here; running happens in a warm process for each database, which is replaced
 * when a learner's code has harmed it. Not safe for use by several threads, but one call may run a
 * build on several databases at the same time.
 */
public final class Engine implements AutoCloseable {

  /** How long one test may take before it counts as one that does not come back. */
  public static final Duration DEADLINE = Duration.ofSeconds(30);

  private final Path scratch;
  private final Libraries libraries;
  private final Duration deadline;
  private final Bench bench;
  private final Map<Database, Worker> workers = new EnumMap<>(Database.class);
  private final List<Worker> leaving = new ArrayList<>();
  private int started;

  private Engine(Path scratch, Libraries libraries, Duration deadline) {
    this.scratch = scratch;
    this.libraries = libraries;
    this.deadline = deadline;
    this.bench = Bench.in(scratch.resolve("layers"), libraries);
  }

  /**
   * An engine for the class path of this process.
   *
   * @param scratch a folder to work in; a fresh one is made inside it
   * @param deadline how long one test may take
   */
  public static Engine open(Path scratch, Duration deadline) {
    try {
      Path folder = Files.createDirectories(scratch.toAbsolutePath().normalize());
      return new Engine(
          Files.createTempDirectory(folder, "engine-"), Libraries.ofThisProcess(), deadline);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot work in " + scratch, e);
    }
  }

  /** Compiles a layer; whoever asked closes the build. */
  public Build build(Layer layer) {
    return bench.build(layer);
  }

  /** Compiles a layer and keeps the compiler's warnings. */
  public Build buildStrictly(Layer layer) {
    return bench.buildStrictly(layer);
  }

  /**
   * Reads what the tests of a build promise.
   *
   * @throws IllegalArgumentException if it did not compile
   */
  public ChapterTests read(Build build) {
    Reply reply = ask(Job.Task.READ, build, Database.H2, deadline);
    if (reply instanceof Reply.Told told) {
      return told.tests();
    }
    if (reply instanceof Reply.Unable unable) {
      throw new IllegalStateException(unable.sentence());
    }
    throw new IllegalStateException("cannot read the tests of " + build.layer().name());
  }

  /**
   * Runs the tests of a build.
   *
   * @throws IllegalArgumentException if it did not compile
   */
  public Run run(Build build, Database database, Extent extent) {
    return run(build, database, extent, deadline);
  }

  /** As {@link #run(Build, Database, Extent)}, with another deadline for each test. */
  Run run(Build build, Database database, Extent extent, Duration patience) {
    var task = extent == Extent.ALL ? Job.Task.RUN_ALL : Job.Task.RUN_UNTIL_RED;
    Reply reply = ask(task, build, database, patience);
    if (reply instanceof Reply.Ran ran) {
      if (ran.tired()) {
        replace(database);
      }
      return ran.run();
    }
    if (reply instanceof Reply.Gone gone) {
      replace(database);
      var stop = new Stop(Stop.Why.DIES, 0, "", "", gone.sentence());
      return new Run(List.of(), stop, "", "", 0);
    }
    throw new IllegalStateException("the worker answered " + reply + " to a run");
  }

  /**
   * Runs the tests of a build on several databases at the same time.
   *
   * @throws IllegalArgumentException if it did not compile
   */
  public Map<Database, Run> run(Build build, Collection<Database> databases, Extent extent) {
    var running = new EnumMap<Database, CompletableFuture<Run>>(Database.class);
    for (Database database : databases) {
      running.put(
          database,
          CompletableFuture.supplyAsync(
              () -> run(build, database, extent),
              job -> new Thread(job, "on " + database).start()));
    }
    var runs = new EnumMap<Database, Run>(Database.class);
    running.forEach((database, run) -> runs.put(database, run.join()));
    return runs;
  }

  /** Starts the process for a database, so that it is warm when it is needed. */
  public void warm(Database database) {
    worker(database);
  }

  private Reply ask(Job.Task task, Build build, Database database, Duration patience) {
    if (!build.compiled()) {
      throw new IllegalArgumentException(
          build.layer().name() + " did not compile, so there is nothing to run");
    }
    // The worker looks at the clock itself; this is for the case that it no longer can.
    Duration longest = patience.multipliedBy(20).plusSeconds(60);
    return worker(database).ask(Job.of(task, build, patience.toMillis()), longest);
  }

  private synchronized Worker worker(Database database) {
    Worker worker = workers.get(database);
    if (worker == null || !worker.isAlive()) {
      worker = start(database);
    }
    return worker;
  }

  private synchronized void replace(Database database) {
    Worker old = workers.remove(database);
    if (old != null) {
      old.closeLater();
      leaving.removeIf(each -> !each.isAlive());
      leaving.add(old);
    }
    start(database);
  }

  private Worker start(Database database) {
    started++;
    Path folder = scratch.resolve("worker-" + started + "-" + database.key());
    Worker worker = Worker.start(folder, libraries, database);
    workers.put(database, worker);
    return worker;
  }

  @Override
  public void close() {
    workers.values().forEach(Worker::close);
    workers.clear();
    leaving.forEach(Worker::close);
    bench.close();
  }
}
