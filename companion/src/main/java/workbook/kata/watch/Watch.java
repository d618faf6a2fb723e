package workbook.kata.watch;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
  private static final int CHANGED_ELSEWHERE = -3;
  private static final String KEYS =
      "save a file, or press:  h hint  l list  n next chapter  b back  r run  x reset chapter"
          + "  q quit";
  private static final Pattern FAILURE = Pattern.compile("(?m)^Step \\d+ is red: ");

  private final Desk desk;
  private final LiveEngine engine;
  private final Judge judge;
  private final Console console;
  private final Runnable afterFirst;
  private final BlockingQueue<Integer> events = new LinkedBlockingQueue<>();
  private Chapter chapter;
  private int pinned;
  private FileWatch files;
  private final Elsewhere elsewhere;
  private volatile Chapter otherOne;
  private Sources judged;
  private Verdict verdict;
  private String remark = "";
  private final Deque<Chapter> left = new ArrayDeque<>();
  private volatile Keys keys;
  private boolean leaving;

  /** @param afterFirst what can wait until the first verdict is out */
  public Watch(Desk desk, LiveEngine engine, Judge judge, Console console, Runnable afterFirst) {
    this.desk = desk;
    this.engine = engine;
    this.judge = judge;
    this.console = console;
    this.afterFirst = afterFirst;
    this.elsewhere = new Elsewhere(desk.workbook(), other -> {
      otherOne = other;
      events.add(CHANGED_ELSEWHERE);
    });
  }

  /** Works until somebody leaves. */
  public void from(Desk.Place place, boolean stepWasAskedFor) throws InterruptedException {
    boolean begins = begins(place);
    console.meanwhile(
        (begins ? "Beginning with " : "Going on with ") + place.chapter().name() + " ...");
    if (desk.progress().at().isEmpty()) {
      remark = welcome(place.chapter());
    } else if (begins) {
      remark = firstRead(place.chapter()) + ".";
    }
    enter(place.chapter());
    pinned = stepWasAskedFor ? place.step() : 0;
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
    if (console.terminal()) {
      console.say("\n" + goodbye());
    }
  }

  private boolean begins(Desk.Place place) {
    String name = place.chapter().name();
    return desk.progress().done(name).isEmpty() && desk.progress().tries(name, place.step()) == 0;
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
    pinned = 0;
    verdict = null;
    otherOne = null;
    elsewhere.goesTo(chapter);
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
      case CHANGED_ELSEWHERE -> nameTheOtherOne();
      case 'g' -> goToTheOtherOne();
      case 'r', '\n', '\r' -> judgeUntilItHolds();
      case 'h' -> show(Hints.climb(desk, new Desk.Place(chapter, step())));
      case 'l' -> show(Overview.of(desk, console.marks()));
      case 'n' -> goOn();
      case 'b' -> goBack();
      case 'x' -> reset();
      case 'q', 3, 4, -1 -> leaving = true;
      default -> console.aside(KEYS);
    }
  }

  private void goOn() {
    Chapter next = desk.after(chapter);
    if (next.equals(chapter)) {
      show("There is no other chapter to be done.");
      return;
    }
    leaveFor(next, firstRead(next) + ".");
  }

  private void leaveFor(Chapter next, String whatToDoThere) {
    remark = ((step() > 0 ? leftAt(step()) : "") + whatToDoThere).stripTrailing();
    left.push(chapter);
    enter(next);
    judgeUntilItHolds();
  }

  private void nameTheOtherOne() {
    Chapter other = otherOne;
    if (other != null) {
      show("A file of " + other.name() + " has changed, and this window watches " + chapter.name()
          + ".\nThe key g goes there, and so does ./kata " + other.name().substring(0, 2) + ".");
    }
  }

  private void goToTheOtherOne() {
    Chapter other = otherOne;
    if (other == null) {
      console.aside(KEYS);
    } else {
      leaveFor(other, "");
    }
  }

  /** To the chapter that was left, or else to the one before. */
  private void goBack() {
    Optional<Chapter> back = left.isEmpty() ? desk.before(chapter) : Optional.of(left.pop());
    if (back.isEmpty()) {
      show("There is no chapter before " + chapter.name() + ".");
      return;
    }
    enter(back.get());
    judgeUntilItHolds();
  }

  private int step() {
    return verdict != null && verdict.step() > 0 ? verdict.step() : desk.step(chapter);
  }

  private void judgeUntilItHolds() {
    console.meanwhile("judging ...");
    while (!leaving) {
      judged = files.latest();
      List<Integer> done = desk.progress().done(chapter.name());
      Optional<Verdict> said = judge.judge(chapter, pinned, this::overtaken);
      if (said.isPresent()) {
        verdict = said.get();
        pinned = 0;
        var fresh = new ArrayList<>(desk.progress().done(chapter.name()));
        fresh.removeAll(done);
        show(verdict, fresh);
        return;
      }
      leaving = events.contains((int) 'q') || events.contains(3);
    }
  }

  private boolean overtaken() {
    return !files.latest().same(judged)
        || !events.isEmpty() && (events.contains((int) 'q') || events.contains(3));
  }

  private void show(Verdict said, List<Integer> fresh) {
    console.clear();
    console.say(withGreen(fresh, said.text()).stripTrailing());
    desk.progress().problem().ifPresent(problem -> console.say("\nNote: " + problem));
    console.say("");
    if (!remark.isEmpty()) {
      // below the verdict, which may be longer than the window
      console.say(remark);
      console.say("");
      remark = "";
    }
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

  /** Says above the failure which steps have become green with this save. */
  private static String withGreen(List<Integer> fresh, String text) {
    if (fresh.isEmpty()) {
      return text;
    }
    String steps = fresh.stream().map(String::valueOf).collect(Collectors.joining(", "));
    String green =
        fresh.size() == 1 ? "Step " + steps + " is green." : "Steps " + steps + " are green.";
    return FAILURE.matcher(text).replaceFirst(green + "\n$0");
  }

  private String welcome(Chapter first) {
    return "Welcome. This window watches " + desk.workbook().display(first.exercise())
        + " and judges each save.\n"
        + "Red is where everybody begins.\n" + firstRead(first) + ",\n"
        + "then the failure above from its top. Edit the file that it names, and save.";
  }

  private String firstRead(Chapter begun) {
    return "Read " + desk.workbook().display(begun.page())
        + " to the end of its section \"See it fail\"";
  }

  private String leftAt(int step) {
    return chapter.name() + " is left at step " + step + "; the key b goes back to it, and so does"
        + " ./kata " + chapter.name().substring(0, 2) + ".\n";
  }

  private String goodbye() {
    int step = step();
    return "Until next time. ./kata goes on with " + chapter.name()
        + (step > 0 ? ", step " + step + "." : ", where every step is green.");
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
        show("Nothing was changed.");
        leaving = answer == -1 || answer == 3 || answer == 4;
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
    elsewhere.close();
    if (keys != null) {
      keys.close();
    }
  }
}
