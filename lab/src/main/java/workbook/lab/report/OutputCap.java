package workbook.lab.report;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Lets the first lines that a learner's code prints through, and counts the rest, so that a
 * {@code println} in a loop does not bury the report.
 */
final class OutputCap {

  private static final int LINES = 200;
  private static final int BYTES = 20_000;

  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final AtomicLong lines = new AtomicLong();
  private final AtomicLong bytes = new AtomicLong();
  private volatile Thread speaker;
  private final PrintStream cappedOut = capped(out);
  private final PrintStream cappedErr = capped(err);

  /** Puts the cap on. */
  void on() {
    System.setOut(cappedOut);
    System.setErr(cappedErr);
  }

  /** Takes the cap off, unless a test has replaced the streams and left its own there. */
  void off() {
    System.out.flush();
    System.err.flush();
    System.setOut(out);
    System.setErr(err);
  }

  /**
   * Lets only the thread that calls this through from now on: tests that were left behind may still
   * be printing.
   */
  void mute() {
    speaker = Thread.currentThread();
  }

  /** How many lines were dropped; 0 where everything came through. */
  long dropped() {
    return full() ? Math.max(1, lines.get() - LINES) : 0;
  }

  /** Where the report goes. */
  PrintStream out() {
    return out;
  }

  private boolean full() {
    return lines.get() > LINES || bytes.get() > BYTES;
  }

  private PrintStream capped(PrintStream target) {
    var stream = new OutputStream() {
      @Override
      public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
      }

      @Override
      public void write(byte[] text, int from, int length) {
        for (int i = from; i < from + length; i++) {
          if (text[i] == '\n') {
            lines.incrementAndGet();
          }
        }
        bytes.addAndGet(length);
        if (speaker == null ? !full() : speaker == Thread.currentThread()) {
          target.write(text, from, length);
        }
      }

      @Override
      public void flush() {
        target.flush();
      }
    };
    return new PrintStream(stream, true, Charset.defaultCharset());
  }
}
