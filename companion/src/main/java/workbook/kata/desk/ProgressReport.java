package workbook.kata.desk;

import workbook.kata.Catalogue.StepEntry;
import workbook.kata.Chapter;

/** How far somebody is, without who it is and what they wrote. */
public final class ProgressReport {

  private ProgressReport() {}

  /** One line a step that was begun. */
  public static String of(Desk desk) {
    var text = new StringBuilder("The event-driven workbook: how far it is done\n");
    int all = 0;
    int done = 0;
    for (Chapter chapter : desk.workbook().chapters()) {
      for (StepEntry step : desk.catalogue().steps(chapter)) {
        boolean green = desk.progress().done(chapter.name(), step.number());
        int tries = desk.progress().tries(chapter.name(), step.number());
        int hints = desk.progress().hints(chapter.name(), step.number());
        all++;
        done += green ? 1 : 0;
        if (green || tries > 0 || hints > 0) {
          text.append(String.format(
              "  %-28s %-5s  red versions: %d  hints: %d%n",
              chapter.name() + "/" + step.number(), green ? "green" : "open", tries, hints));
        }
      }
    }
    return text.append("  ")
        .append(done)
        .append(" of ")
        .append(all)
        .append(" steps green\n")
        .toString()
        .replace(System.lineSeparator(), "\n");
  }
}
