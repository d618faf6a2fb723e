package workbook.lab;

/**
 * Ends the thread of a crashed component, after the trial was judged.
 *
 * <p>While the trial lasts a crashed component's thread stands still where it crashed: none of its
 * {@code catch} or {@code finally} blocks runs. Only when everything was judged do we let the
 * thread go, so that hundreds of trials do not leave hundreds of threads behind.
 */
final class Unwinding extends Error {

  private static final long serialVersionUID = 1;

  Unwinding() {
    super("the trial is over", null, false, false);
  }
}
