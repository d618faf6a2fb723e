package workbook.kata.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import workbook.kata.Chapter;
import workbook.kata.Workbook;
import workbook.kata.layers.Folders;

/**
 * Tells when one of the learner's files has changed in a chapter that nobody watches: whoever works
 * there waits for a verdict in vain. Each chapter is named once, until somebody goes elsewhere.
 */
final class Elsewhere implements AutoCloseable {

  private static final int LOOK_MILLIS = 1_000;

  private final Workbook workbook;
  private final Consumer<Chapter> changed;
  private final Thread thread = new Thread(this::watch, "watches the other chapters");
  private final Map<Chapter, Map<Path, FileTime>> seen = new HashMap<>();
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
    workbook.chapters().forEach(each -> seen.put(each, files(each)));
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
      Map<Path, FileTime> now = files(chapter);
      Map<Path, FileTime> before = seen.put(chapter, now);
      boolean news = before != null && !before.equals(now) && !chapter.equals(watched);
      if (news && named.add(chapter)) {
        changed.accept(chapter);
      }
    }
  }

  private static Map<Path, FileTime> files(Chapter chapter) {
    var files = new HashMap<Path, FileTime>();
    try {
      for (Path file : Folders.filesIn(chapter.skeleton())) {
        if (file.toString().endsWith(".java")) {
          files.put(file, Files.getLastModifiedTime(file));
        }
      }
    } catch (IOException onTheMove) {
      // what is gone counts as changed, and is looked at again
    }
    return files;
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
