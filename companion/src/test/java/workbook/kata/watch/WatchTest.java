package workbook.kata.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static workbook.kata.SmallWorkbook.aboard;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.kata.SmallWorkbook;
import workbook.kata.Workbook;
import workbook.kata.desk.Desk;
import workbook.kata.layers.Libraries;
import workbook.kata.run.LiveEngine;
import workbook.lab.report.Marks;

/** A session: somebody saves files and presses keys, and reads plain lines. */
class WatchTest {

  private static final String LOG = "package workbook.tally;\n\nclass Log {}\n";

  @TempDir
  private Path folder;

  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
  private final StringBuilder read = new StringBuilder();
  private SmallWorkbook small;
  private Desk desk;
  private LiveEngine engine;
  private Watch watch;
  private Thread session;

  @BeforeEach
  void begin() {
    small = SmallWorkbook.in(folder.resolve("workbook"));
    small.write("pom.xml", "<project/>");
    small.write("chapters/01-tally/README.md", "# Everybody counts\n");
    small.write(
        "chapters/01-tally/hints/step-1.md",
        "# Hints for step 1\n\n## Hint 1\n\nWho counts?\n\n## Hint 2\n\nLook at aboard.\n");
    desk = Desk.in(Workbook.in(small.root()));
    desk.originals().keep();
    engine = LiveEngine.open(
        folder.resolve("scratch"),
        Libraries.ofThisProcess(),
        List.of("-Xshare:auto"),
        Duration.ofSeconds(3));
    var console = new Console(new PrintStream(new Lines(), true), Marks.ASCII, false, false);
    var judge =
        new Judge(desk.workbook(), desk.catalogue(), desk.progress(), engine, console.marks());
    watch = new Watch(desk, engine, judge, console, () -> {});
    session = new Thread(() -> {
      try {
        watch.from(desk.place(null), false);
      } catch (InterruptedException end) {
        Thread.currentThread().interrupt();
      }
    });
    session.start();
  }

  @AfterEach
  void end() throws InterruptedException {
    watch.press('q');
    session.join();
    watch.close();
    engine.close();
  }

  @Test
  void from_the_first_failure_to_green_with_a_hint_on_the_way() throws InterruptedException {
    until("kata: 01-tally step 1 red, 1 of 2 tests (");
    assertThat(read)
        .contains("-- 01-tally - Everybody counts --")
        .contains("Step 1 is red: whoever boards is counted")
        .doesNotContain("\u001b", " is green.", "judging");
    assertThat(read.substring(read.indexOf("What to do next")))
        .as("below the verdict, where it is seen in a small window")
        .contains("Welcome. This window watches exercises/01-tally")
        .contains("chapters/01-tally/README.md to the end of its section \"See it fail\"");

    watch.press('h');
    until("Hint 2 says more, when you want it.");
    assertThat(read).contains("01-tally, step 1, hint 1 of 2\n\nWho counts?\n");

    small.save(aboard("if (passengers < 3) passengers++;"));
    until("kata: 01-tally step 2 red, 1 of 1 test (");
    assertThat(read).contains("\nStep 1 is green.\nStep 2 is red: ").doesNotContain("Welcome.");

    watch.press('r');
    until("kata: 01-tally step 2 red, 1 of 1 test (");
    assertThat(read).doesNotContain(" is green.");

    small.save(aboard("passengers++;"));
    until("kata: 01-tally green, all 4 tests (");

    watch.press('l');
    until("3 of 3 steps done");
    until("> here you are");
    assertThat(desk.progress().at()).contains("01-tally");
  }

  @Test
  void a_save_that_does_not_compile_and_a_reset_lose_nothing() throws InterruptedException {
    until("kata: 01-tally step 1 red");
    small.save(aboard("passengers+;"));
    until("kata: 01-tally does not compile Tally.java:7 (");

    watch.press('x');
    until("y for yes:");
    watch.press('n');
    until("Nothing was changed.");
    until("save a file, or press:");
    watch.press('x');
    until("y for yes:");
    watch.press('y');
    until("./kata backups restore 1 brings them back.");

    assertThat(read).contains("step 1 red");
    desk.backups().restore(1);
    until("kata: 01-tally does not compile Tally.java:7 (");
  }

  @Test
  void a_save_in_the_middle_of_an_endless_loop_is_judged_at_once() throws InterruptedException {
    until("kata: 01-tally step 1 red");
    small.save(aboard("while (passengers >= 0) passengers = 1;"));
    small.save(aboard("while (passengers >= 0) passengers = 2;"));
    small.save(aboard("passengers++;"));

    until("kata: 01-tally green, all 4 tests (");
  }

  @Test
  void a_chapter_that_is_left_is_named_and_can_be_gone_back_to() throws InterruptedException {
    until("kata: 01-tally step 1 red");
    watch.press('n');
    until("There is no other chapter to be done.");
    watch.press('b');
    until("There is no chapter before 01-tally.");

    small.second();
    watch.press('n');
    until("kata: 02-second step 1 red");
    assertThat(read.substring(read.indexOf("What to do next")))
        .contains(
            "01-tally is left at step 1; the key b goes back to it, and so does" + " ./kata 01.\n")
        .contains("Read chapters/02-second/README.md to the end of its section");
    watch.press('b');
    until("kata: 01-tally step 1 red");
    assertThat(read).doesNotContain("is left at");
    assertThat(desk.progress().at()).contains("01-tally");
  }

  @Test
  void a_file_that_is_saved_in_another_chapter_is_not_met_with_silence()
      throws InterruptedException {
    until("kata: 01-tally step 1 red");
    small.second();
    watch.press('r');
    until("kata: 01-tally step 1 red");
    watch.press('g');
    until("save a file, or press:");
    // a chapter that was not there a moment ago is no news
    TimeUnit.SECONDS.sleep(3);
    assertThat(lines).isEmpty();

    small.write("exercises/02-second/src/main/java/workbook/tally/Log.java", LOG);
    until("A file of 02-second has changed, and this window watches 01-tally.");
    until("The key g goes there, and so does ./kata 02.");
    small.save(aboard("if (passengers < 3) passengers++;"));
    until("kata: 01-tally step 2 red");
    assertThat(read).doesNotContain("02-second");

    watch.press('g');
    until("kata: 02-second step 1 red");
    assertThat(read).contains("01-tally is left at step 2; the key b goes back to it");
  }

  @Test
  void a_key_that_means_nothing_is_answered_with_those_that_do() throws InterruptedException {
    until("kata: 01-tally step 1 red");
    for (char key : "?z".toCharArray()) {
      watch.press(key);
      until("h hint  l list  n next chapter  b back  r run  x reset chapter  q quit");
    }
  }

  /** Reads on until a line contains this. */
  private void until(String part) throws InterruptedException {
    read.setLength(0);
    String line = "";
    while (!line.contains(part)) {
      line = lines.poll(120, TimeUnit.SECONDS);
      assertThat(line).as("a line with: " + part + "\nafter\n" + read).isNotNull();
      read.append(line).append('\n');
    }
  }

  /** Hands lines over as they are written. */
  private final class Lines extends OutputStream {
    private final StringBuilder line = new StringBuilder();

    @Override
    public synchronized void write(int b) {
      if (b == '\n') {
        lines.add(line.toString());
        line.setLength(0);
      } else {
        line.append((char) b);
      }
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      new String(bytes, from, length, StandardCharsets.US_ASCII).chars().forEach(this::write);
    }
  }
}
