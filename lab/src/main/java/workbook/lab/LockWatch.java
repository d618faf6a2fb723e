package workbook.lab;

/** Watches one call to a database: does it wait for a lock that a transaction holds? */
@FunctionalInterface
interface LockWatch {

  /** Short beside what a library does in one call, long beside what looking takes. */
  long MICROS = 2_000;

  /** @param caller the thread that makes the call */
  boolean waits(Thread caller);

  /** How long to wait before looking again. */
  default long microsBetweenLooks() {
    return MICROS;
  }

  /** For calls to anything but a database. */
  static LockWatch none() {
    return caller -> false;
  }
}
