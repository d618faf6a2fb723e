package workbook.kata.watch;

import java.io.IOException;
import java.util.function.IntConsumer;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.NonBlockingReader;

/** Single keys from the terminal, without Enter. */
final class Keys implements AutoCloseable {

  private static final long READ_MILLIS = 200;
  private static final long REST_MILLIS = 20;
  private static final int ESCAPE = 27;

  private final Terminal terminal;
  private final Attributes before;
  private volatile boolean closed;

  private Keys(Terminal terminal, Attributes before) {
    this.terminal = terminal;
    this.before = before;
  }

  /**
   * Starts to listen.
   *
   * @param pressed is told of each key, on a thread of its own, and of -1 when there are no more
   * @throws IOException if this terminal cannot do that
   */
  static Keys listen(IntConsumer pressed) throws IOException {
    // Ctrl-C stays Java's: it runs our shutdown hook, which gives the terminal its manners back
    // and no question to the terminal about its letters: who waits for the answer swallows keys
    Terminal terminal = TerminalBuilder.builder()
        .system(true)
        .dumb(false)
        .nativeSignals(false)
        .graphemeCluster(false)
        .build();
    Attributes before = terminal.getAttributes();
    Attributes keys = new Attributes(before);
    keys.setLocalFlags(
        java.util.EnumSet.of(Attributes.LocalFlag.ICANON, Attributes.LocalFlag.ECHO), false);
    keys.setControlChar(Attributes.ControlChar.VMIN, 1);
    keys.setControlChar(Attributes.ControlChar.VTIME, 0);
    terminal.setAttributes(keys);
    var listening = new Keys(terminal, before);
    var thread = new Thread(() -> listening.read(pressed), "listens to the keys");
    thread.setDaemon(true);
    thread.start();
    return listening;
  }

  private void read(IntConsumer pressed) {
    try {
      while (!closed) {
        // with a limit: a read without one holds the lock that closing the terminal needs
        int key = terminal.reader().read(READ_MILLIS);
        if (key == ESCAPE) {
          dropTheRest();
        }
        if (key != NonBlockingReader.READ_EXPIRED) {
          pressed.accept(key);
        }
        if (key == NonBlockingReader.EOF) {
          return;
        }
      }
    } catch (IOException | IllegalStateException closed) {
      pressed.accept(-1);
    }
  }

  /** An arrow is one key to whoever presses it, and several to a terminal. */
  private void dropTheRest() throws IOException {
    int key = 0;
    while (!closed && key >= 0) {
      key = terminal.reader().read(REST_MILLIS);
    }
  }

  @Override
  public void close() {
    closed = true;
    try {
      terminal.setAttributes(before);
      terminal.close();
    } catch (IOException | RuntimeException gone) {
      // there is no terminal left to mend
    }
  }
}
