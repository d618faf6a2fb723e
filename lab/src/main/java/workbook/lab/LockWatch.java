package workbook.lab;

/** Watches one call to a database: does it wait for a lock that a transaction holds? */
@FunctionalInterface
interface LockWatch {

  /** @param caller the thread that makes the call */
  boolean waits(Thread caller);

  /** For calls to anything but a database. */
  static LockWatch none() {
    return caller -> false;
  }
}
