package workbook.kata.run;

import java.io.BufferedInputStream;
import java.io.File;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import workbook.kata.layers.Libraries;

/** The parent's handle on one {@link WorkerMain} process. */
final class Worker {

  private static final int TICK_MILLIS = 40;
  private static final Duration GRACE = Duration.ofSeconds(20);
  private static final Duration DEATH = Duration.ofSeconds(5);

  private final Process process;
  private final ObjectOutputStream jobs;
  private final BlockingQueue<Reply> replies = new LinkedBlockingQueue<>();

  private Worker(Process process, ObjectOutputStream jobs) {
    this.process = process;
    this.jobs = jobs;
  }

  /**
   * Starts a process; returns at once, while it warms up.
   *
   * @param folder a fresh folder to work in
   */
  static Worker start(Path folder, Libraries libraries, Database database) {
    return start(folder, libraries, database, List.of("-Xshare:auto", "-Xmx512m"));
  }

  /** As above, with options of its own for the virtual machine. */
  static Worker start(Path folder, Libraries libraries, Database database, List<String> options) {
    try {
      Files.createDirectories(folder);
      Path arguments = folder.resolve("arguments");
      Files.writeString(
          arguments, String.join("\n", arguments(libraries, database, options)) + "\n");
      Process process = new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(), "@" + arguments)
          .directory(folder.toFile())
          .redirectError(folder.resolve("errors.txt").toFile())
          .start();
      var worker = new Worker(process, new ObjectOutputStream(process.getOutputStream()));
      worker.jobs.flush();
      var reader = new Thread(worker::listen, "listens to the worker " + process.pid());
      reader.setDaemon(true);
      reader.start();
      return worker;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start a process for the tests in " + folder, e);
    }
  }

  private static List<String> arguments(
      Libraries libraries, Database database, List<String> options) {
    var all = new ArrayList<>(List.of(
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-XX:+DisplayVMOutputToStderr",
        "-Dfile.encoding=UTF-8"));
    all.addAll(options);
    System.getProperties().stringPropertyNames().stream()
        .filter(name -> name.startsWith("workbook.") && !name.equals(Database.PROPERTY))
        .sorted()
        .forEach(name -> all.add("-D" + name + "=" + System.getProperty(name)));
    all.add("-D" + Database.PROPERTY + "=" + database.key());
    all.add("-cp");
    all.add(libraries.test().stream()
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator)));
    all.add(WorkerMain.class.getName());
    return all.stream().map(Worker::quoted).toList();
  }

  /** As an argument file wants it, so that spaces and backslashes survive. */
  private static String quoted(String argument) {
    return '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /** Whether it can take a job. */
  boolean isAlive() {
    return process.isAlive();
  }

  /**
   * Hands a job over and waits for the reply.
   *
   * @param longest how long to wait at most, should the process be unable to say anything
   */
  Reply ask(Job job, Duration longest) {
    try {
      jobs.writeObject(job);
      jobs.flush();
      Reply reply = replies.poll(longest.toMillis(), TimeUnit.MILLISECONDS);
      return reply != null
          ? reply
          : new Reply.Gone("does not come back, and the process could not say where it is");
    } catch (IOException e) {
      return gone();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Reply.Gone("the wait for the tests was interrupted");
    }
  }

  /**
   * Hands a job over and waits for the reply, as long as it is wanted.
   *
   * @param silence how long the process may show no sign of life
   * @param overtaken whether nobody wants the reply any more; asked now and then
   * @return the reply, or nothing if it was overtaken; then the process is still at work
   */
  Optional<Reply> ask(Job job, Duration silence, BooleanSupplier overtaken) {
    try {
      jobs.writeObject(job);
      jobs.flush();
      long heard = System.nanoTime();
      while (System.nanoTime() - heard < silence.toNanos()) {
        Reply reply = replies.poll(TICK_MILLIS, TimeUnit.MILLISECONDS);
        if (reply instanceof Reply.Alive) {
          heard = System.nanoTime();
        } else if (reply != null) {
          return Optional.of(reply);
        }
        if (overtaken.getAsBoolean()) {
          return Optional.empty();
        }
      }
      return Optional.of(new Reply.Gone(
          "It did not come back, and the process that ran it could not say where it is."));
    } catch (IOException e) {
      return Optional.of(gone());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** Ends the process at once, whatever it does; it writes nothing any more after this. */
  void kill() {
    try {
      process.destroyForcibly().waitFor(DEATH.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void listen() {
    try (var in = new ObjectInputStream(new BufferedInputStream(process.getInputStream()))) {
      while (true) {
        replies.add((Reply) in.readObject());
      }
    } catch (IOException | ClassNotFoundException e) {
      replies.add(gone());
    }
  }

  private Reply gone() {
    try {
      boolean ended = process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS);
      return new Reply.Gone("ends the process without a word"
          + (ended ? " (exit status " + process.exitValue() + ")" : ""));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Reply.Gone("ends the process without a word");
    }
  }

  /** Lets it end in order, so that a database that it started is stopped; then ends it anyway. */
  void close() {
    try {
      jobs.close();
    } catch (IOException alreadyGone) {
      // Then there is nobody to tell.
    }
    try {
      if (!process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  /** As {@link #close()}, without waiting for it. */
  void closeLater() {
    var closer = new Thread(this::close, "ends the worker " + process.pid());
    closer.start();
  }
}
