package workbook.kata.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import workbook.kata.layers.Bench;
import workbook.kata.layers.Build;
import workbook.kata.layers.Folders;
import workbook.kata.layers.Layer;
import workbook.kata.layers.Libraries;
import workbook.lab.report.Marks;

/**
 * Compiles what somebody is working on and runs it at once.
 *
 * <p>Compiling happens here; running happens in a warm process. A second one stands by, warmed up
 * with code that is known to come back, and takes over when a learner's code has harmed the first.
 * Not safe for use by several threads.
 */
public final class LiveEngine implements AutoCloseable {

  /** How long one test may take before it counts as one that does not come back. */
  public static final Duration DEADLINE = Duration.ofSeconds(3);

  private static final Duration SILENCE = Duration.ofSeconds(8);
  private static final Duration REHEARSAL = Duration.ofSeconds(30);
  private static final int REHEARSALS = 2;

  /** Who has just read a verdict may save again soon, and wants the processor. */
  private static final Duration LET_PASS = Duration.ofSeconds(2);

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Path scratch;
  private final Libraries libraries;
  private final List<String> options;
  private final Duration deadline;
  private final Bench bench;
  private final ExecutorService background = Executors.newSingleThreadExecutor(job -> {
    var thread = new Thread(job, "tidies up and gets a spare process ready");
    thread.setDaemon(true);
    return thread;
  });
  private Worker worker;
  private CompletableFuture<Worker> spare;
  private Layer rehearsal;
  private final List<Worker> alive = new ArrayList<>();
  private int started;
  private boolean closed;

  private LiveEngine(
      Path scratch, Path notes, Libraries libraries, List<String> options, Duration deadline) {
    this.scratch = scratch;
    this.libraries = libraries;
    this.options = options;
    this.deadline = deadline;
    this.bench = Bench.in(scratch.resolve("layers"), libraries, notes);
    this.worker = start();
  }

  /**
   * Starts the first process; returns at once, while it warms up.
   *
   * @param folder where to work; a folder of this process is made inside it, and deleted at the
   *     end; what was compiled last stays, in {@code compiled}
   * @param options for the virtual machine that runs the tests
   */
  public static LiveEngine open(
      Path folder, Libraries libraries, List<String> options, Duration deadline) {
    try {
      Path all = Files.createDirectories(folder.toAbsolutePath().normalize());
      forgetTheDead(all);
      Path scratch = Files.createTempDirectory(all, ProcessHandle.current().pid() + "-");
      var withMemory = new ArrayList<>(options);
      withMemory.add("-Xmx256m");
      return new LiveEngine(scratch, all.resolve("compiled"), libraries, withMemory, deadline);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot work in " + folder, e);
    }
  }

  /** Deletes what companions have left that could not tidy up. */
  private static void forgetTheDead(Path folder) throws IOException {
    List<Path> found;
    try (var folders = Files.list(folder)) {
      found = folders.filter(Files::isDirectory).toList();
    }
    for (Path each : found) {
      String pid = each.getFileName().toString().replaceFirst("-.*", "");
      if (pid.matches("\\d{1,9}") && ProcessHandle.of(Long.parseLong(pid)).isEmpty()) {
        deleteQuietly(each);
      }
    }
  }

  /** Compiles a layer; whoever asked gives it back. */
  public Build build(Layer layer) {
    return bench.build(layer);
  }

  /** Deletes a build, and notes down what came of it, when there is time for that. */
  public void giveBack(Build build) {
    try {
      background.execute(() -> {
        bench.noteDown();
        deleteQuietly(build.folder());
      });
    } catch (RejectedExecutionException closed) {
      // then it was deleted with everything else
    }
  }

  /**
   * Runs the tests of a build until one step is red: first the step that somebody is at work on,
   * then the earlier ones, then the later ones.
   *
   * @param overtaken whether nobody wants the answer any more; asked now and then
   * @return nothing if it was overtaken
   */
  public Optional<Run> run(Build build, int first, Marks marks, BooleanSupplier overtaken) {
    if (!worker.isAlive()) {
      replaceWorker();
    }
    Job job = Job.from(first, build, deadline.toMillis(), marks);
    Optional<Reply> reply = worker.ask(job, SILENCE, overtaken);
    if (reply.isEmpty()) {
      replaceWorker();
      return Optional.empty();
    }
    if (reply.get() instanceof Reply.Ran ran) {
      if (ran.tired()) {
        replaceWorker();
      }
      return Optional.of(ran.run());
    }
    String sentence = reply.get() instanceof Reply.Gone gone ? gone.sentence() : "" + reply.get();
    replaceWorker();
    return Optional.of(new Run(List.of(), new Stop(Stop.Why.DIES, 0, "", "", sentence), "", "", 0));
  }

  /**
   * Gets a second process ready in the background, and from now on whenever one is used up.
   *
   * @param known code that comes back, to warm it up with
   */
  public void standBy(Layer known) {
    rehearsal = known;
    prepareSpare();
  }

  /** Whether a second process is ready; for those who measure. */
  public boolean spareIsReady() {
    return spare != null && spare.isDone() && !spare.isCompletedExceptionally();
  }

  /** Lets the process that runs the tests end by itself; waits for that. */
  public void endInOrder() {
    worker.close();
  }

  private void replaceWorker() {
    worker.kill();
    if (spareIsReady()) {
      worker = spare.join();
      spare = null;
    } else {
      worker = start();
    }
    if (rehearsal != null) {
      prepareSpare();
    }
  }

  private void prepareSpare() {
    if (spare == null || spare.isCompletedExceptionally()) {
      Layer layer = rehearsal;
      spare = CompletableFuture.supplyAsync(
          () -> rehearsed(start(), layer),
          CompletableFuture.delayedExecutor(
              LET_PASS.toMillis(), TimeUnit.MILLISECONDS, background));
    }
  }

  private Worker rehearsed(Worker fresh, Layer layer) {
    try {
      if (comesBack(fresh, layer)) {
        return fresh;
      }
    } catch (RuntimeException noRehearsal) {
      // then it is a cold one
    }
    fresh.kill();
    return start();
  }

  /** Whether a process can run this again and again, or there is nothing to run. */
  private boolean comesBack(Worker fresh, Layer layer) {
    try (Bench own = Bench.in(scratch.resolve("rehearsals"), libraries);
        Build build = own.build(layer)) {
      for (int time = 1; build.compiled() && time <= REHEARSALS; time++) {
        Job job = Job.from(0, build, REHEARSAL.toMillis(), Marks.UTF_8);
        Optional<Reply> reply = fresh.ask(job, REHEARSAL, () -> false);
        if (!(reply.orElse(null) instanceof Reply.Ran ran) || ran.tired()) {
          return false;
        }
      }
      return true;
    }
  }

  /**
   * A fresh process.
   *
   * @throws IllegalStateException if this engine was closed meanwhile
   */
  private Worker start() {
    synchronized (alive) {
      if (closed) {
        throw new IllegalStateException("the engine is closed");
      }
      started++;
      Path folder = scratch.resolve("worker-" + started);
      Worker fresh = Worker.start(folder, libraries, Database.H2, options);
      alive.removeIf(each -> !each.isAlive());
      alive.add(fresh);
      return fresh;
    }
  }

  /** Ends every process that it started and waits for that, since they write into its folder. */
  @Override
  public void close() {
    synchronized (alive) {
      closed = true;
      alive.forEach(Worker::kill);
    }
    background.shutdownNow();
    try {
      background.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    bench.noteDown();
    bench.close();
    deleteQuietly(scratch);
  }

  private static void deleteQuietly(Path folder) {
    try {
      Folders.delete(folder);
    } catch (IOException | RuntimeException stillInUse) {
      // the next companion tries again
    }
  }
}
