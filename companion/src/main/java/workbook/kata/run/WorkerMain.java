package workbook.kata.run;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.platform.launcher.core.LauncherFactory;
import workbook.lab.report.Stops;

/**
 * The process that runs a learner's code. It reads jobs from its standard input and writes replies
 * to its standard output; what the tests print goes into the reply.
 *
 * <p>Each job runs in a thread of its own while the main thread looks at the clock. If a test shows
 * no sign of life for too long, the reply says where the learner's code is, and the process ends.
 * If the code under test ends the process, a shutdown hook still says which line did.
 */
public final class WorkerMain {

  /** jqwik keeps the classes of each run; after so many runs a fresh process is cheaper. */
  private static final int RUNS = 120;

  private static final int PRINTED = 20_000;

  /** What is between tests (loading classes, starting engines) may take so many times as long. */
  private static final int PREPARATION = 4;

  private static final int QUICK_MILLIS = 300;
  private static final int TICK_MILLIS = 100;
  private static final long BEAT_NANOS = 500_000_000L;

  private final ObjectOutputStream replies;
  private final Printed printed = new Printed();
  private volatile Current current;
  private int runs;

  private WorkerMain(OutputStream out) throws IOException {
    this.replies = new ObjectOutputStream(out);
    this.replies.flush();
  }

  /** Works until the standard input ends. */
  public static void main(String[] arguments) throws Exception {
    InputStream in = new FileInputStream(FileDescriptor.in);
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    System.setIn(InputStream.nullInputStream());
    var worker = new WorkerMain(out);
    var stream = new PrintStream(worker.printed, true, StandardCharsets.UTF_8);
    System.setOut(stream);
    System.setErr(stream);
    Runtime.getRuntime().addShutdownHook(new Thread(worker::ended, "who ends the process"));
    LauncherFactory.create();
    worker.work(new BufferedInputStream(in));
    // Not a return: threads that the code under test has left behind must not keep us here.
    System.exit(0);
  }

  private void work(InputStream in) throws IOException, ClassNotFoundException {
    try (var jobs = new ObjectInputStream(in)) {
      while (true) {
        boolean goOn = doNext((Job) jobs.readObject());
        if (!goOn) {
          return;
        }
      }
    } catch (EOFException parentIsDone) {
      return;
    }
  }

  /** Returns whether this process can do another job. */
  private boolean doNext(Job job) throws IOException {
    URL[] urls = {
      Path.of(job.classes()).toUri().toURL(), Path.of(job.testClasses()).toUri().toURL()
    };
    try (var loader = new URLClassLoader("chapter", urls, WorkerMain.class.getClassLoader())) {
      return job.task() == Job.Task.READ ? tell(job, loader) : run(job, loader);
    } finally {
      current = null;
    }
  }

  private boolean tell(Job job, ClassLoader loader) throws IOException {
    try {
      reply(new Reply.Told(new TestReader(job, loader).read()));
    } catch (IOException | ReflectiveOperationException | LinkageError e) {
      reply(new Reply.Unable("cannot read the tests of " + job.chapter() + ": " + e));
    }
    return true;
  }

  private boolean run(Job job, ClassLoader loader) throws IOException {
    var now = new Current(job, new TestRunner(job, loader));
    printed.forget();
    var thread = new Thread(now, "chapter " + job.chapter());
    thread.setDaemon(true);
    thread.setContextClassLoader(loader);
    // who reads stacks asks this loader which classes are tests
    Thread.currentThread().setContextClassLoader(loader);
    now.thread = thread;
    current = now;
    thread.start();
    boolean back = now.comesBack(this::alive);
    Stop stop = back ? now.failed() : now.hangs();
    runs++;
    boolean tired = !back || runs >= RUNS || now.leavesThreads();
    synchronized (replies) {
      if (now.replied) {
        return false;
      }
      now.replied = true;
      reply(new Reply.Ran(now.result(stop, printed.text()), tired));
    }
    return back;
  }

  /** Tells the parent that somebody is still watching here. */
  private void alive() throws IOException {
    reply(new Reply.Alive());
  }

  /** The shutdown hook: says which line ended the process while a job was under way. */
  private void ended() {
    Current now = current;
    if (now == null) {
      return;
    }
    try {
      synchronized (replies) {
        if (!now.replied) {
          now.replied = true;
          reply(new Reply.Ran(now.result(now.ends(), printed.text()), true));
        }
      }
    } catch (IOException parentIsGone) {
      return;
    }
  }

  private void reply(Reply reply) throws IOException {
    synchronized (replies) {
      replies.writeObject(reply);
      replies.reset();
      replies.flush();
    }
  }

  /** The job under way. */
  private static final class Current implements Runnable {
    private final Job job;
    private final TestRunner runner;
    private final LearnersLine lines;
    private final long started = System.nanoTime();
    private Thread thread;
    private volatile Throwable thrown;
    private String alarm = "";
    private boolean replied;

    Current(Job job, TestRunner runner) {
      this.job = job;
      this.runner = runner;
      this.lines = new LearnersLine(job.learnerFiles());
    }

    @Override
    public void run() {
      try {
        runner.run();
      } catch (Throwable e) {
        thrown = e;
      }
    }

    boolean comesBack(Heartbeat heart) throws IOException {
      try {
        if (job.task() == Job.Task.RUN_FROM) {
          return comesBackBefore(
              new Alarm(runner, thread, job.deadlineMillis(), PREPARATION), heart);
        }
        while (thread.isAlive()) {
          boolean prepares = runner.running().isEmpty();
          if (runner.silentMillis() > job.deadlineMillis() * (prepares ? PREPARATION : 1)) {
            return false;
          }
          thread.join(Math.min(100, job.deadlineMillis()));
        }
        return true;
      } catch (InterruptedException e) {
        return false;
      }
    }

    private boolean comesBackBefore(Alarm clock, Heartbeat heart)
        throws IOException, InterruptedException {
      long beat = System.nanoTime();
      thread.join(QUICK_MILLIS);
      while (thread.isAlive()) {
        if (System.nanoTime() - beat > BEAT_NANOS) {
          beat = System.nanoTime();
          heart.beat();
        }
        Optional<String> reason = clock.check();
        if (reason.isPresent()) {
          alarm = reason.get();
          runner.giveUp(alarm);
          return false;
        }
        thread.join(TICK_MILLIS);
      }
      return true;
    }

    Run result(Stop stop, String printed) {
      return runner.result(stop, printed, (System.nanoTime() - started) / 1_000_000);
    }

    /** Null unless the platform itself gave up, which it does when the memory is full. */
    Stop failed() {
      if (thrown == null) {
        return null;
      }
      Optional<String> line = lines.in(thrown.getStackTrace());
      if (thrown instanceof OutOfMemoryError full) {
        runner.giveUp(Stops.outOfMemory(full));
      } else {
        runner.giveUp("The run died of " + thrown + ".");
      }
      return stop(
          Stop.Why.DIES,
          line,
          "the run died of " + thrown + line.map(at -> " in " + at).orElse(""));
    }

    Stop hangs() {
      Map<Thread, StackTraceElement[]> all = Thread.getAllStackTraces();
      Optional<String> line = lines.in(thread, all);
      if (!alarm.isEmpty()) {
        return stop(Stop.Why.DOES_NOT_COME_BACK, line, alarm);
      }
      boolean waits = thread.getState() != Thread.State.RUNNABLE;
      String where = line.map(at -> at + (waits ? " waits" : " is still at work"))
          .orElse("no line of the learner's is at work");
      return stop(
          Stop.Why.DOES_NOT_COME_BACK,
          line,
          "does not come back: after " + job.deadlineMillis() / 1000.0 + " s " + where);
    }

    Stop ends() {
      Optional<String> line = Thread.getAllStackTraces().values().stream()
          .filter(Current::endsTheProcess)
          .flatMap(stack -> lines.in(stack).stream())
          .findFirst();
      Thread.currentThread().setContextClassLoader(runner.loader());
      Stops.exit().ifPresent(runner::giveUp);
      return stop(
          Stop.Why.ENDS_THE_PROCESS,
          line,
          "ends the process" + line.map(at -> " in " + at).orElse(""));
    }

    private static boolean endsTheProcess(StackTraceElement[] stack) {
      for (StackTraceElement frame : stack) {
        if (frame.getClassName().equals("java.lang.Runtime")
            && frame.getMethodName().equals("exit")) {
          return true;
        }
      }
      return false;
    }

    private Stop stop(Stop.Why why, Optional<String> line, String sentence) {
      String test = runner.running();
      String whole = test.isEmpty() ? sentence : sentence + ", in " + test;
      return new Stop(why, runner.runningStep(), test, line.orElse(""), whole);
    }

    /** True if code of the learner's is still at work although the run is over. */
    boolean leavesThreads() {
      return Thread.getAllStackTraces().values().stream()
          .anyMatch(stack -> lines.in(stack).isPresent());
    }
  }

  /** Is called now and then while tests run. */
  private interface Heartbeat {
    void beat() throws IOException;
  }

  /** Keeps the beginning of what is printed. */
  private static final class Printed extends OutputStream {
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

    @Override
    public synchronized void write(int b) {
      if (kept.size() < PRINTED) {
        kept.write(b);
      }
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
      kept.write(bytes, offset, Math.max(0, Math.min(length, PRINTED - kept.size())));
    }

    synchronized void forget() {
      kept.reset();
    }

    synchronized String text() {
      return kept.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
  }
}
