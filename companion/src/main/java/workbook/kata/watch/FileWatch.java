package workbook.kata.watch;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import workbook.kata.Chapter;

/**
 * Tells when a chapter's sources have changed. What counts is looking at the files, again and
 * again; the system's own messages about files only make it look earlier, because on some systems
 * there are none, and editors rename.
 */
final class FileWatch implements AutoCloseable {

  private static final int LOOK_MILLIS = 120;
  private static final int SETTLE_MILLIS = 30;

  private final Path sources;
  private final Runnable changed;
  private final Thread thread;
  private final WatchService messages;
  private final Map<Path, WatchKey> folders = new HashMap<>();
  private volatile Sources latest;
  private volatile boolean closed;

  private FileWatch(Chapter chapter, Runnable changed) {
    this.sources = chapter.exercise().resolve("src");
    this.changed = changed;
    this.latest = Sources.in(sources, null);
    this.messages = messages();
    this.thread = new Thread(this::watch, "watches the files of " + chapter.name());
    this.thread.setDaemon(true);
  }

  /** @param changed is told of each change, on a thread of the watch's own */
  static FileWatch of(Chapter chapter, Runnable changed) {
    var watch = new FileWatch(chapter, changed);
    watch.thread.start();
    return watch;
  }

  /** The sources as they were when they were looked at last and had settled. */
  Sources latest() {
    return latest;
  }

  private void watch() {
    while (!closed) {
      try {
        listen();
        waitForAMessage(LOOK_MILLIS);
        Sources now = Sources.in(sources, latest);
        if (!now.same(latest)) {
          latest = settled(now);
          changed.run();
        }
      } catch (InterruptedException | ClosedWatchServiceException end) {
        return;
      } catch (RuntimeException filesOnTheMove) {
        // look again
      }
    }
  }

  /** Editors write in several goes: wait until two looks see the same. */
  private Sources settled(Sources first) throws InterruptedException {
    Sources before = first;
    while (true) {
      TimeUnit.MILLISECONDS.sleep(SETTLE_MILLIS);
      Sources now = Sources.in(sources, before);
      if (now.same(before)) {
        return now;
      }
      before = now;
    }
  }

  private void waitForAMessage(int millis) throws InterruptedException {
    if (messages == null) {
      TimeUnit.MILLISECONDS.sleep(millis);
      return;
    }
    WatchKey key = messages.poll(millis, TimeUnit.MILLISECONDS);
    while (key != null) {
      key.pollEvents();
      key.reset();
      key = messages.poll();
    }
  }

  private static WatchService messages() {
    try {
      return FileSystems.getDefault().newWatchService();
    } catch (IOException | UnsupportedOperationException none) {
      return null;
    }
  }

  private void listen() {
    if (messages == null) {
      return;
    }
    folders.values().removeIf(key -> !key.isValid());
    for (Path folder : Sources.folders(sources).keySet()) {
      if (!folders.containsKey(folder)) {
        try {
          folders.put(
              folder,
              folder.register(
                  messages,
                  StandardWatchEventKinds.ENTRY_CREATE,
                  StandardWatchEventKinds.ENTRY_MODIFY,
                  StandardWatchEventKinds.ENTRY_DELETE));
        } catch (IOException none) {
          // then looking is all there is
        }
      }
    }
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    try {
      if (messages != null) {
        messages.close();
      }
    } catch (IOException alreadyClosed) {
      // nothing is left to close
    }
  }
}
