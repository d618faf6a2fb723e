package workbook.kata.watch;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import workbook.kata.Chapter;
import workbook.kata.Workbook;

/**
 * Tells when one of the learner's files has changed in a chapter that nobody watches: whoever works
 * there waits for a verdict in vain. Each chapter is named once, until somebody goes elsewhere.
 */
final class Elsewhere implements AutoCloseable {

  private static final int LOOK_MILLIS = 1_000;

  private final Workbook workbook;
  private final Consumer<Chapter> changed;
  private final Thread thread = new Thread(this::watch, "watches the other chapters");
  private final Map<Chapter, Sources> seen = new HashMap<>();
  private final Set<Chapter> named = new HashSet<>();
  private Chapter watched;

  /** @param changed is told of the chapter, on a thread of the watch's own */
  Elsewhere(Workbook workbook, Consumer<Chapter> changed) {
    this.workbook = workbook;
    this.changed = changed;
    thread.setDaemon(true);
  }

  /** From now on this one is watched by somebody else, and counts no more. */
  synchronized void goesTo(Chapter next) {
    if (watched == null) {
      thread.start();
    }
    watched = next;
    named.clear();
    seen.clear();
  }

  private void watch() {
    while (!thread.isInterrupted()) {
      try {
        TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        look();
      } catch (InterruptedException end) {
        return;
      } catch (RuntimeException filesOnTheMove) {
        // look again
      }
    }
  }

  private synchronized void look() {
    for (Chapter chapter : workbook.chapters()) {
      Sources before = seen.get(chapter);
      Sources now = Sources.in(chapter.skeleton(), before);
      seen.put(chapter, now);
      boolean news = before != null && !now.same(before) && !chapter.equals(watched);
      if (news && named.add(chapter)) {
        changed.accept(chapter);
      }
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
