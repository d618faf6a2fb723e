package workbook.kata.desk;

import java.util.List;
import workbook.kata.Catalogue;
import workbook.kata.Catalogue.StepEntry;
import workbook.kata.Chapter;
import workbook.lab.report.Marks;
import workbook.lab.report.StepState;

/** Says at a glance what there is and how far one is. */
public final class Overview {

  private static final int COLUMNS = 100;
  private static final int BAR = 12;

  private Overview() {}

  /** All chapters: their steps, minutes and how much is done. */
  public static String of(Desk desk, Marks marks) {
    Catalogue catalogue = desk.catalogue();
    List<Chapter> chapters = desk.workbook().chapters();
    String here = desk.progress().at().orElse("");
    int width = chapters.stream().mapToInt(each -> each.name().length()).max().orElse(0);
    int most =
        chapters.stream().mapToInt(each -> catalogue.steps(each).size()).max().orElse(0);
    var text = new StringBuilder();
    String start = marks.rule(2) + " The workbook ";
    text.append(start).append(marks.rule(COLUMNS - start.length())).append('\n');
    text.append("  ").append(" ".repeat(width + 2));
    for (int step = 1; step <= most; step++) {
      text.append(step).append(' ');
    }
    text.append("   min\n");
    int all = 0;
    int done = 0;
    int left = 0;
    for (Chapter chapter : chapters) {
      List<StepEntry> steps = catalogue.steps(chapter);
      List<Integer> green = desk.progress().done(chapter.name());
      text.append(chapter.name().equals(here) ? "> " : "  ");
      text.append(chapter.name()).append(" ".repeat(width - chapter.name().length() + 2));
      int greens = 0;
      for (StepEntry step : steps) {
        boolean isGreen = green.contains(step.number());
        greens += isGreen ? 1 : 0;
        left += isGreen ? 0 : step.minutes();
        text.append(marks.of(isGreen ? StepState.GREEN : StepState.NOT_YET)).append(' ');
      }
      text.append("  ".repeat(most - steps.size()));
      text.append(String.format("  %4d  ", catalogue.minutes(chapter)));
      text.append(bar(greens, steps.size())).append("  ");
      text.append(greens).append(" of ").append(steps.size()).append('\n');
      all += steps.size();
      done += greens;
    }
    text.append("  ").append(done).append(" of ").append(all).append(" steps done");
    text.append(left > 0 ? ", about " + left + " minutes to go\n" : "\n");
    if (chapters.stream().anyMatch(each -> each.name().equals(here))) {
      text.append("> here you are\n");
    }
    return text.toString();
  }

  /** One chapter: its steps with their titles. */
  public static String of(Desk desk, Chapter chapter, Marks marks) {
    List<Integer> green = desk.progress().done(chapter.name());
    var text = new StringBuilder();
    String start = marks.rule(2) + " " + chapter.name() + " ";
    text.append(start).append(marks.rule(COLUMNS - start.length())).append('\n');
    for (StepEntry step : desk.catalogue().steps(chapter)) {
      boolean isGreen = green.contains(step.number());
      text.append("  ").append(marks.of(isGreen ? StepState.GREEN : StepState.NOT_YET));
      text.append(" step ").append(step.number()).append("  ").append(step.title());
      text.append(step.minutes() > 0 ? "  (" + step.minutes() + " min)\n" : "\n");
    }
    text.append("  read  chapters/").append(chapter.name()).append("/README.md\n");
    return text.toString();
  }

  private static String bar(int done, int all) {
    int filled = all == 0 ? 0 : BAR * done / all;
    return "[" + "#".repeat(filled) + ".".repeat(BAR - filled) + "]";
  }
}
