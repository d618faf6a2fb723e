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
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import workbook.kata.layers.Libraries;

/** The parent's handle on one {@link WorkerMain} process. */
final class Worker {

  private static final Duration GRACE = Duration.ofSeconds(20);

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
    try {
      Files.createDirectories(folder);
      Path arguments = folder.resolve("arguments");
      Files.writeString(arguments, String.join("\n", arguments(libraries, database)) + "\n");
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

  private static List<String> arguments(Libraries libraries, Database database) {
    var all = new ArrayList<>(List.of(
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-Xshare:auto",
        "-Xmx512m",
        "-XX:+DisplayVMOutputToStderr",
        "-Dfile.encoding=UTF-8"));
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
