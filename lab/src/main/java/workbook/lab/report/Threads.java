package workbook.lab.report;

import java.lang.management.LockInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Reads from the threads of this process what a learner's code is doing. */
final class Threads {

  private static final int SAMPLES = 20;

  private final Predicate<StackTraceElement> learners;

  /** @param learners which frames are in code that a learner reads */
  Threads(Predicate<StackTraceElement> learners) {
    this.learners = learners;
  }

  /**
   * Which lines of the learner's code a thread is at, now and in the next moments: the lines of a
   * loop. Where that thread is in none, the other threads are asked.
   *
   * @return such as {@code Relay.java:31, Relay.java:33 (in runOnce)}, or nothing
   */
  Optional<String> where(Thread thread) throws InterruptedException {
    Optional<String> lines = linesOf(thread);
    if (lines.isPresent()) {
      return lines;
    }
    for (Thread other : Thread.getAllStackTraces().keySet()) {
      if (other != thread && top(other).isPresent()) {
        return linesOf(other);
      }
    }
    return Optional.empty();
  }

  private Optional<String> linesOf(Thread thread) throws InterruptedException {
    Set<String> lines = new LinkedHashSet<>();
    Set<String> methods = new LinkedHashSet<>();
    for (int i = 0; i < SAMPLES; i++) {
      top(thread).ifPresent(frame -> {
        lines.add(FailureText.at(frame));
        methods.add(frame.getMethodName());
      });
      Thread.sleep(5);
    }
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    String in = methods.size() == 1 ? " (in " + methods.iterator().next() + ")" : "";
    return Optional.of(String.join(", ", lines.stream().sorted().limit(4).toList()) + in);
  }

  private Optional<StackTraceElement> top(Thread thread) {
    return Stream.of(thread.getStackTrace()).filter(learners).findFirst();
  }

  /** Who waits for whom, if threads wait for each other in a circle; one line a thread. */
  List<String> deadlock() {
    ThreadMXBean bean = ManagementFactory.getThreadMXBean();
    long[] ids = bean.findDeadlockedThreads();
    if (ids == null) {
      return List.of();
    }
    var lines = new ArrayList<String>();
    for (ThreadInfo info : bean.getThreadInfo(ids, true, true)) {
      if (info == null) {
        continue;
      }
      LockInfo lock = info.getLockInfo();
      String at = Stream.of(info.getStackTrace())
          .filter(learners)
          .findFirst()
          .or(() -> Stream.of(info.getStackTrace()).findFirst())
          .map(FailureText::at)
          .orElse("an unknown line");
      String wants = lock == null ? "a lock" : "the lock of " + simple(lock.getClassName());
      lines.add("\"" + info.getThreadName() + "\" waits in " + at + " for " + wants + ", which \""
          + info.getLockOwnerName() + "\" holds");
    }
    return lines;
  }

  /** The frame that called {@code System.exit} or its like, if some thread is in there. */
  Optional<StackTraceElement> callerOfExit() {
    for (StackTraceElement[] stack : Thread.getAllStackTraces().values()) {
      for (int i = 0; i + 1 < stack.length; i++) {
        boolean exit = stack[i].getClassName().equals("java.lang.Runtime")
            && stack[i].getMethodName().equals("exit");
        if (exit) {
          return Stream.of(stack)
              .skip(i + 1L)
              .filter(frame -> !frame.getClassName().startsWith("java.lang."))
              .findFirst();
        }
      }
    }
    return Optional.empty();
  }

  private static String simple(String className) {
    String afterPackage = className.substring(className.lastIndexOf('.') + 1);
    return afterPackage.substring(afterPackage.lastIndexOf('$') + 1);
  }
}
