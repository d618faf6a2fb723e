package workbook.real;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The line's programs as processes, each of them several times, kept up whatever happens. */
final class Instances {

  /** A program that ends by itself so often has not had bad luck. */
  private static final int TOO_OFTEN = 12;

  /** One of the processes of one program, through all its lives. */
  static final class Instance {
    final String program;
    final int number;
    private Process process;
    private long begun;
    private long standsUntil;

    Instance(String program, int number) {
      this.program = program;
      this.number = number;
    }

    String name() {
      return program + "-" + number;
    }

    Duration age() {
      return Duration.ofNanos(System.nanoTime() - begun);
    }

    boolean stands() {
      return System.nanoTime() < standsUntil;
    }
  }

  private final Processes processes;
  private final String line;
  private final DatabaseServer databases;
  private final Brokers brokers;
  private final List<String> flags;
  private final List<Instance> all = new ArrayList<>();
  private final Map<String, Integer> endedByThemselves = new TreeMap<>();

  Instances(
      Processes processes,
      String line,
      DatabaseServer databases,
      Brokers brokers,
      List<String> flags) {
    this.processes = processes;
    this.line = line;
    this.databases = databases;
    this.brokers = brokers;
    this.flags = List.copyOf(flags);
  }

  void start(List<String> programs, int each) {
    for (String program : programs) {
      for (int number = 1; number <= each; number++) {
        var instance = new Instance(program, number);
        all.add(instance);
        start(instance);
      }
    }
  }

  private void start(Instance instance) {
    instance.process = processes.start(
        instance.name(),
        flags,
        ProgramProcess.class,
        List.of(
            line,
            instance.program,
            String.valueOf(instance.number),
            databases.url(instance.program),
            brokers.addresses()));
    instance.begun = System.nanoTime();
    instance.standsUntil = 0;
  }

  List<Instance> all() {
    return List.copyOf(all);
  }

  /** SIGKILL, and a new life at once. */
  void kill(Instance instance) {
    processes.kill(instance.process);
    start(instance);
  }

  /** SIGSTOP, and SIGCONT after this time; by a process of its own, so that it surely goes on. */
  void pause(Instance instance, Duration time) {
    String seconds = String.valueOf(Math.max(1, time.toSeconds()));
    String script = "kill -STOP $0 && sleep " + seconds + "; kill -CONT $0";
    try {
      new ProcessBuilder("sh", "-c", script, String.valueOf(instance.process.pid()))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot stop a process: " + e.getMessage(), e);
    }
    instance.standsUntil = System.nanoTime() + time.toNanos();
  }

  /** Starts again those that have ended by themselves. */
  void keepUp() {
    for (Instance instance : all) {
      if (!instance.process.isAlive()) {
        if (endedByThemselves.merge(instance.program, 1, Integer::sum) > TOO_OFTEN) {
          throw new Refused(instance.program + " ends by itself, again and again. The end of logs/"
              + instance.name() + ".log:\n" + processes.endOfLog(instance.name()));
        }
        start(instance);
      }
    }
  }

  Map<String, Integer> endedByThemselves() {
    return new LinkedHashMap<>(endedByThemselves);
  }
}
