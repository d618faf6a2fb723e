package workbook.lab.report;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import workbook.lab.Explore;

/**
 * Whether tests that have been quiet for long will not come back.
 *
 * <p>A machine that is busy with other things makes honest tests slow. So it is not the clock alone
 * that decides: in the quiet time either this process has really computed (a loop), or nothing in
 * it wanted to (a wait). And a test that tells one story after the other is not quiet: the time
 * counts from the last one that came to its end. To be asked again and again.
 */
public final class Standstill {

  /** How much of the limit has to be computing, to count as a loop. */
  private static final double COMPUTING = 0.6;

  /** After so many times the limit it is enough, whatever the machine does. */
  private static final int ENOUGH = 5;

  private final LongSupplier computed;
  private final BooleanSupplier wanting;
  private final LongSupplier told;
  private final long toldAtFirst;
  private long toldThen;
  private long computedThen;
  private long quietThen;
  private boolean wanted;

  private Standstill(LongSupplier computed, BooleanSupplier wanting, LongSupplier told) {
    this.computed = computed;
    this.wanting = wanting;
    this.told = told;
    this.toldAtFirst = told.getAsLong();
    this.toldThen = toldAtFirst;
    this.computedThen = computed.getAsLong();
  }

  /** From now on, until something starts or finishes, it is quiet in this process. */
  public static Standstill begins() {
    return new Standstill(
        Standstill::computedMillis, Standstill::somebodyWantsToCompute, Explore::told);
  }

  /**
   * @param computed how long the process has computed, in milliseconds
   * @param wanting whether code of the workbook would go on if the machine let it
   * @param told how many stories have come to their end
   */
  static Standstill begins(LongSupplier computed, BooleanSupplier wanting, LongSupplier told) {
    return new Standstill(computed, wanting, told);
  }

  /**
   * Whether to give up.
   *
   * @param quietMillis how long no test has started or finished
   * @param limitMillis how long nothing at all may come to its end
   */
  public boolean forGood(long quietMillis, long limitMillis) {
    long toldNow = told.getAsLong();
    if (toldNow != toldThen) {
      toldThen = toldNow;
      computedThen = computed.getAsLong();
      quietThen = quietMillis;
      wanted = false;
    }
    wanted = wanted || wanting.getAsBoolean();
    if (isEnough(quietMillis, limitMillis)) {
      return true;
    }
    if (quietMillis - quietThen < limitMillis) {
      return false;
    }
    boolean loops = computed.getAsLong() - computedThen > limitMillis * COMPUTING;
    return loops || !wanted;
  }

  /** How many stories have come to their end since it began. */
  long told() {
    return told.getAsLong() - toldAtFirst;
  }

  /** Whether one story after the other comes to its end, and only the test does not. */
  boolean goesOn(long quietMillis, long limitMillis) {
    return told() > 0 && isEnough(quietMillis, limitMillis);
  }

  private static boolean isEnough(long quietMillis, long limitMillis) {
    return quietMillis > limitMillis * ENOUGH;
  }

  private static long computedMillis() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime()
        / 1_000_000;
  }

  /** Whether a thread with code of the workbook on its stack is not merely waiting. */
  private static boolean somebodyWantsToCompute() {
    for (Map.Entry<Thread, StackTraceElement[]> each :
        Thread.getAllStackTraces().entrySet()) {
      if (each.getKey() != Thread.currentThread()
          && each.getKey().getState() == Thread.State.RUNNABLE
          && ofTheWorkbook(each.getValue())) {
        return true;
      }
    }
    return false;
  }

  private static boolean ofTheWorkbook(StackTraceElement[] stack) {
    for (StackTraceElement frame : stack) {
      if (frame.getClassName().startsWith("workbook.")) {
        return true;
      }
    }
    return false;
  }
}
