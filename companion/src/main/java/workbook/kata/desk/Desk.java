package workbook.kata.desk;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import workbook.kata.Catalogue;
import workbook.kata.Chapter;
import workbook.kata.UnknownName;
import workbook.kata.Workbook;
import workbook.kata.work.Backups;
import workbook.kata.work.Originals;
import workbook.kata.work.Progress;

/** One checkout of the workbook and what the companion keeps in it. */
public final class Desk {

  /** The companion's folder in the checkout. */
  public static final String FOLDER = ".kata";

  private final Workbook workbook;
  private final Progress progress;
  private Catalogue catalogue;

  private Desk(Workbook workbook) {
    this.workbook = workbook;
    this.progress = Progress.in(workbook.root().resolve(FOLDER).resolve("progress.txt"));
  }

  public static Desk in(Workbook workbook) {
    return new Desk(workbook);
  }

  public Workbook workbook() {
    return workbook;
  }

  public Progress progress() {
    return progress;
  }

  public Path folder() {
    return workbook.root().resolve(FOLDER);
  }

  /** Where files are that can be made again. */
  public Path built() {
    return folder().resolve("built");
  }

  public Catalogue catalogue() {
    if (catalogue == null) {
      catalogue = Catalogue.of(workbook, built().resolve("catalogue.txt"));
    }
    return catalogue;
  }

  public Originals originals() {
    return new Originals(workbook, folder().resolve("originals"));
  }

  public Backups backups() {
    return new Backups(workbook, originals(), folder().resolve("backups"));
  }

  public Hints hints(Chapter chapter, int step) {
    return Hints.of(chapter, step);
  }

  /** Where to go on: the chapter at which one stopped, or the first that is not done. */
  public Place here() {
    Chapter chapter = progress
        .at()
        .filter(
            name -> workbook.chapters().stream().anyMatch(each -> each.name().equals(name)))
        .map(workbook::chapter)
        .orElseGet(this::firstUnfinished);
    return new Place(chapter, step(chapter));
  }

  /**
   * A place as people write it: {@code 06-idempotent-consumer}, {@code 6}, {@code 6/2}.
   *
   * @param said null for where one is
   * @throws UnknownName if there is no such chapter or step
   */
  public Place place(String said) {
    if (said == null || said.isBlank()) {
      return here();
    }
    int slash = said.indexOf('/');
    String name = slash < 0 ? said : said.substring(0, slash);
    Chapter chapter = workbook.chapter(name.replaceFirst("^exercises$", ""));
    if (slash < 0 || said.substring(slash + 1).isBlank()) {
      return new Place(chapter, step(chapter));
    }
    String step = said.substring(slash + 1).replaceFirst("^step-?", "");
    if (!step.matches("\\d{1,4}")) {
      throw UnknownName.of(
          "step",
          step,
          catalogue().steps(chapter).stream().map(each -> "" + each.number()).toList());
    }
    return new Place(chapter, catalogue().step(chapter, Integer.parseInt(step)).number());
  }

  /** The chapter after this one, or the first unfinished one if this is the last. */
  public Chapter after(Chapter chapter) {
    List<Chapter> chapters = workbook.chapters();
    int at = chapters.indexOf(chapter);
    return chapters.stream()
        .skip(at + 1L)
        .filter(each -> !finished(each))
        .findFirst()
        .orElseGet(this::firstUnfinished);
  }

  /** The chapter before this one, unless this is the first. */
  public Optional<Chapter> before(Chapter chapter) {
    List<Chapter> chapters = workbook.chapters();
    int at = chapters.indexOf(chapter);
    return at > 0 ? Optional.of(chapters.get(at - 1)) : Optional.empty();
  }

  public boolean finished(Chapter chapter) {
    return !catalogue().steps(chapter).isEmpty() && step(chapter) == 0;
  }

  /** The first step of a chapter that was not green the last time it ran, or 0. */
  public int step(Chapter chapter) {
    List<Integer> done = progress.done(chapter.name());
    return catalogue().steps(chapter).stream()
        .map(Catalogue.StepEntry::number)
        .filter(number -> !done.contains(number))
        .findFirst()
        .orElse(0);
  }

  private Chapter firstUnfinished() {
    List<Chapter> chapters = workbook.chapters();
    if (chapters.isEmpty()) {
      throw new IllegalStateException("there is no chapter in this workbook yet");
    }
    return chapters.stream()
        .filter(each -> !finished(each))
        .findFirst()
        .orElse(chapters.get(chapters.size() - 1));
  }

  /**
   * A chapter and the step to look at.
   *
   * @param step 0 where every step is green
   */
  public record Place(Chapter chapter, int step) {}
}
