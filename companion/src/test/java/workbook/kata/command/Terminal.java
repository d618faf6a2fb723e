package workbook.kata.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A real terminal with the companion in it, and somebody who types and reads. {@code script} of
 * util-linux lends it.
 */
final class Terminal implements AutoCloseable {

  static final String CTRL_C = "\u0003";

  private static final String COLOURS = "\u001b\\[[0-9;?]*[a-zA-Z]";

  private final LinkedBlockingQueue<Character> screen = new LinkedBlockingQueue<>();
  private final Process process;
  private final OutputStream keyboard;

  private Terminal(Process process) {
    this.process = process;
    this.keyboard = process.getOutputStream();
    var reader = new Thread(this::read, "reads the terminal");
    reader.setDaemon(true);
    reader.start();
  }

  /** Whether terminals can be had here. */
  static boolean canBeHad() throws InterruptedException {
    try {
      Process script = new ProcessBuilder("script", "-qec", "stty -a", "/dev/null")
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
      return script.waitFor(20, TimeUnit.SECONDS) && script.exitValue() == 0;
    } catch (IOException none) {
      return false;
    }
  }

  /**
   * Starts the companion. After it has ended, the terminal says with which status, how the terminal
   * is set, and then THE END.
   *
   * @param root the workbook
   * @param home an empty folder, or the one of the session before
   * @param arguments what stands after {@code ./kata}
   */
  static Terminal with(Path root, Path home, String chapter, String... arguments)
      throws IOException {
    List<String> libraries =
        List.of(System.getProperty("java.class.path").split(File.pathSeparator));
    Path folder = Files.createDirectories(home.resolve("libraries"));
    Files.write(folder.resolve(chapter + ".main"), libraries);
    Files.write(folder.resolve(chapter + ".test"), libraries);
    Path start = home.resolve("start.sh");
    Files.writeString(
        start,
        String.join(
            "\n",
            "trap : INT",
            // whoever starts Maven in the background makes it, and all that it starts, deaf to
            // Ctrl-C
            "env --default-signal=INT true 2>/dev/null && hears='env --default-signal=INT'",
            "$hears '" + Path.of(System.getProperty("java.home"), "bin", "java")
                + "' -Dkata.terminal=true"
                + " -XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
                + " -Dkata.root='" + root + "' -Dkata.home='" + home + "' -cp '"
                + System.getProperty("java.class.path") + "' workbook.kata.command.Kata "
                + String.join(" ", arguments),
            "echo \"STATUS $?\"",
            "stty -a",
            "echo THE END",
            ""));
    var builder = new ProcessBuilder("script", "-qec", "sh '" + start + "'", "/dev/null");
    builder.environment().put("TERM", "xterm");
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().remove("NO_COLOR");
    return new Terminal(builder.redirectErrorStream(true).start());
  }

  void press(String keys) throws IOException {
    keyboard.write(keys.getBytes(StandardCharsets.UTF_8));
    keyboard.flush();
  }

  /** Reads on until the screen has shown this; returns what it has shown since the last time. */
  String until(String part) throws InterruptedException {
    return until(Pattern.compile(Pattern.quote(part)));
  }

  String until(Pattern part) throws InterruptedException {
    var seen = new StringBuilder();
    Matcher matcher = part.matcher(seen);
    while (!matcher.reset().find()) {
      Character next = screen.poll(120, TimeUnit.SECONDS);
      assertThat(next).as("waiting for " + part + ", seen:\n" + seen).isNotNull();
      seen.append(next);
    }
    return seen.toString();
  }

  /** As a person reads it: without colours, and without what the clearing of a screen took away. */
  static String read(String shown) {
    String lines = shown.replace("\r", "");
    int cleared = lines.lastIndexOf("\u001b[2J");
    return lines
        .substring(Math.max(0, cleared))
        .replaceAll(COLOURS, "")
        .replaceAll("(?m) +$", "")
        .strip();
  }

  private void read() {
    try (Reader reader = process.inputReader(StandardCharsets.UTF_8)) {
      for (int c = reader.read(); c >= 0; c = reader.read()) {
        screen.add((char) c);
      }
    } catch (IOException closed) {
      // the terminal is gone
    }
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
