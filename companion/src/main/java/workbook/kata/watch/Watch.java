package workbook.kata.watch;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import workbook.kata.Chapter;
import workbook.kata.desk.Desk;
import workbook.kata.desk.Hints;
import workbook.kata.desk.Overview;
import workbook.kata.layers.Layer;
import workbook.kata.run.LiveEngine;
import workbook.kata.work.Backups.Backup;

/**
 * The loop. It judges the chapter, shows the verdict, and waits for a saved file or a key; then it
 * judges again.
 */
public final class Watch implements AutoCloseable {

  private static final int CHANGED = -2;
  private static final String KEYS =
      "save a file, or press:  h hint   l list   n next chapter   r run   x reset   q quit";

  private final Desk desk;
  private final LiveEngine engine;
  private final Judge judge;
  private final Console console;
  private final Runnable afterFirst;
  private final BlockingQueue<Integer> events = new LinkedBlockingQueue<>();
  private Chapter chapter;
  private int pinned;
  private FileWatch files;
  private Sources judged;
  private Verdict verdict;
  private volatile Keys keys;
  private boolean leaving;
  private boolean welcome;

  /** @param afterFirst what can wait until the first verdict is out */
  public Watch(Desk desk, LiveEngine engine, Judge judge, Console console, Runnable afterFirst) {
    this.desk = desk;
    this.engine = engine;
    this.judge = judge;
    this.console = console;
    this.afterFirst = afterFirst;
  }

  /** Works until somebody leaves. */
  public void from(Desk.Place place, boolean stepWasAskedFor) throws InterruptedException {
    welcome = desk.progress().at().isEmpty();
    pinned = stepWasAskedFor ? place.step() : 0;
    enter(place.chapter());
    boolean first = true;
    // beside the first verdict: what is typed before the terminal gives single keys is lost
    var listening = new Thread(this::listenToKeys, "gets the keys ready");
    listening.setDaemon(true);
    listening.start();
    judgeUntilItHolds();
    while (!leaving) {
      if (first) {
        first = false;
        engine.standBy(Layer.solution(chapter));
        afterFirst.run();
      }
      handle(events.take());
    }
  }

  /** As if somebody pressed this key. */
  public void press(int key) {
    events.add(key);
  }

  private void enter(Chapter next) {
    if (files != null) {
      files.close();
    }
    chapter = next;
    desk.progress().goTo(chapter.name());
    files = FileWatch.of(chapter, () -> events.add(CHANGED));
  }

  private void handle(int event) {
    switch (event) {
      case CHANGED -> {
        if (!files.latest().same(judged)) {
          judgeUntilItHolds();
        }
      }
      case 'r', '\n', '\r' -> judgeUntilItHolds();
      case 'h' -> show(Hints.climb(desk, new Desk.Place(chapter, step())));
      case 'l' -> show(Overview.of(desk, console.marks()));
      case 'n' -> {
        enter(desk.after(chapter));
        pinned = 0;
        judgeUntilItHolds();
      }
      case 'x' -> reset();
      case 'q', 3, 4, -1 -> leaving = true;
      default -> {}
    }
  }

  private int step() {
    return verdict != null && verdict.step() > 0 ? verdict.step() : desk.step(chapter);
  }

  private void judgeUntilItHolds() {
    while (!leaving) {
      judged = files.latest();
      Optional<Verdict> said = judge.judge(chapter, pinned, this::overtaken);
      if (said.isPresent()) {
        verdict = said.get();
        pinned = 0;
        show(verdict);
        return;
      }
      leaving = events.contains((int) 'q') || events.contains(3);
    }
  }

  private boolean overtaken() {
    return !files.latest().same(judged)
        || !events.isEmpty() && (events.contains((int) 'q') || events.contains(3));
  }

  private void show(Verdict said) {
    console.clear();
    if (welcome) {
      console.say(welcomeText());
      console.say("");
      welcome = false;
    }
    console.say(said.text().stripTrailing());
    desk.progress().problem().ifPresent(problem -> console.say("\nNote: " + problem));
    console.say("");
    if (console.terminal()) {
      console.aside(KEYS);
    }
    console.aside(said.line());
  }

  private void show(String text) {
    console.say("");
    console.say(text.stripTrailing());
    console.say("");
    console.aside(KEYS);
  }

  private String welcomeText() {
    return "Welcome. This window watches " + desk.workbook().display(chapter.exercise())
        + " and judges each save.\n"
        + "Red is where everybody begins. Read "
        + desk.workbook().display(chapter.page())
        + " as far as \"See it fail\",\n"
        + "read the failure below from the top, then edit the file that it names, and save.\n";
  }

  private void reset() {
    console.say("\nMake " + chapter.name()
        + " what it was when it was handed out? Your files are copied first. y for yes:");
    try {
      int answer = events.take();
      while (answer == CHANGED) {
        answer = events.take();
      }
      if (answer != 'y' && answer != 'Y') {
        console.say("Nothing was changed.");
        return;
      }
      Optional<Backup> copy = desk.backups().reset(chapter);
      desk.progress().startAnew(chapter.name());
      enter(chapter); // whoever brings his files back at once brings news
      judgeUntilItHolds();
      copy.ifPresent(each -> console.say("Your files are backup " + each.number()
          + "; ./kata backups restore " + each.number() + " brings them back."));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      leaving = true;
    }
  }

  private void listenToKeys() {
    if (!console.terminal()) {
      return;
    }
    try {
      keys = Keys.listen(this::press);
    } catch (IOException | RuntimeException | LinkageError noKeys) {
      console.aside("(this terminal gives no single keys; Ctrl-C quits)");
    }
  }

  @Override
  public void close() {
    if (files != null) {
      files.close();
    }
    if (keys != null) {
      keys.close();
    }
  }
}
