package workbook.lab.report;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Silences what libraries log about themselves on each run, before they do. */
public final class QuietLibraries implements LauncherSessionListener {

  // Held here, because the log manager itself keeps loggers weakly.
  private static final Logger JQWIK = Logger.getLogger("net.jqwik");

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    JQWIK.setLevel(Level.WARNING);
  }
}
