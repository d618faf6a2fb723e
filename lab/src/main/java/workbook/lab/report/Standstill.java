package workbook.lab.report;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Whether tests that have been quiet for long will not come back.
 *
 * <p>A machine that is busy with other things makes honest tests slow. So it is not the clock alone
 * that decides: in the quiet time either this process has really computed (a loop), or nothing in
 * it wanted to (a wait). To be asked again and again, as long as it is quiet.
 */
public final class Standstill {

  /** How much of the limit has to be computing, to count as a loop. */
  private static final double COMPUTING = 0.6;

  /** After so many times the limit it is enough, whatever the machine does. */
  private static final int ENOUGH = 5;

  private final LongSupplier computed;
  private final BooleanSupplier wanting;
  private final long computedThen;
  private boolean wanted;

  private Standstill(LongSupplier computed, BooleanSupplier wanting) {
    this.computed = computed;
    this.wanting = wanting;
    this.computedThen = computed.getAsLong();
  }

  /** From now on, until something starts or finishes, it is quiet in this process. */
  public static Standstill begins() {
    return new Standstill(Standstill::computedMillis, Standstill::somebodyWantsToCompute);
  }

  /**
   * @param computed how long the process has computed, in milliseconds
   * @param wanting whether code of the workbook would go on if the machine let it
   */
  static Standstill begins(LongSupplier computed, BooleanSupplier wanting) {
    return new Standstill(computed, wanting);
  }

  /**
   * Whether to give up.
   *
   * @param quietMillis how long it has been quiet
   * @param limitMillis how long it may be
   */
  public boolean forGood(long quietMillis, long limitMillis) {
    wanted = wanted || wanting.getAsBoolean();
    if (quietMillis < limitMillis) {
      return false;
    }
    boolean loops = computed.getAsLong() - computedThen > limitMillis * COMPUTING;
    return loops || !wanted || quietMillis > limitMillis * ENOUGH;
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
