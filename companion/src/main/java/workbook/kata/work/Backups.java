package workbook.kata.work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import workbook.kata.Chapter;
import workbook.kata.UnknownName;
import workbook.kata.Workbook;
import workbook.kata.layers.Folders;

/**
 * Changes a chapter's files for a learner, and never without a copy of what was there.
 *
 * <p>A copy holds the chapter's whole folder {@code src}. It is complete before anything is
 * changed; what can be had elsewhere (the chapter as it was handed out, its solution, an older
 * copy) is not copied again.
 */
public final class Backups {

  private static final String NOTE = "backup.txt";
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private final Workbook workbook;
  private final Originals originals;
  private final Path folder;

  /** @param folder where the copies are kept */
  public Backups(Workbook workbook, Originals originals, Path folder) {
    this.workbook = workbook;
    this.originals = originals;
    this.folder = folder;
  }

  /**
   * One copy of a chapter's files.
   *
   * @param number counts from 1 over all chapters
   * @param chapter the chapter's folder name
   * @param when as people write it
   * @param why the command that was to change the files
   * @param sources the copy of the folder {@code src}
   */
  public record Backup(int number, String chapter, String when, String why, Path sources) {}

  /** All copies, the oldest first. */
  public List<Backup> all() {
    var found = new ArrayList<Backup>();
    try {
      if (!Files.isDirectory(folder)) {
        return found;
      }
      try (var folders = Files.list(folder)) {
        for (Path each : folders.sorted().toList()) {
          Path note = each.resolve(NOTE);
          if (each.getFileName().toString().matches("\\d{4,}-.+") && Files.isRegularFile(note)) {
            List<String> lines = Files.readAllLines(note);
            String number = each.getFileName().toString().replaceFirst("-.*", "");
            found.add(new Backup(
                Integer.parseInt(number),
                lines.get(0),
                lines.get(1),
                lines.get(2),
                each.resolve("src")));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the backups in " + folder, e);
    }
    found.sort(Comparator.comparing(Backup::number));
    return found;
  }

  /**
   * Puts the solution in the place of the learner's files.
   *
   * @return the copy that holds what was there, or nothing if nothing of it was the learner's
   */
  public Optional<Backup> solve(Chapter chapter) {
    if (!Files.isDirectory(chapter.solutionSources())) {
      throw new IllegalStateException(
          "there is no solution of " + chapter.name() + " here: the folder solutions is missing");
    }
    return change(chapter, "solve", chapter.skeleton(), chapter.solutionSources());
  }

  /** Makes a chapter what it was when it was handed out; returns as {@link #solve} does. */
  public Optional<Backup> reset(Chapter chapter) {
    Path original = originals.sources(chapter);
    return change(chapter, "reset", chapter.exercise().resolve("src"), original);
  }

  /**
   * Brings a copy back; returns as {@link #solve} does.
   *
   * @throws UnknownName if there is no copy of that number
   */
  public Optional<Backup> restore(int number) {
    List<Backup> all = all();
    Backup wanted = all.stream()
        .filter(backup -> backup.number() == number)
        .findFirst()
        .orElseThrow(() -> UnknownName.of(
            "backup",
            String.valueOf(number),
            all.stream().map(each -> String.valueOf(each.number())).toList()));
    Chapter chapter = workbook.chapter(wanted.chapter());
    return change(chapter, "restore", chapter.exercise().resolve("src"), wanted.sources());
  }

  private Optional<Backup> change(Chapter chapter, String why, Path target, Path wanted) {
    try {
      originals.keep();
      Optional<Backup> copy = keep(chapter, why);
      Tree.become(target, wanted);
      return copy;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot change the files of " + chapter.name(), e);
    }
  }

  private Optional<Backup> keep(Chapter chapter, String why) throws IOException {
    Path sources = chapter.exercise().resolve("src");
    Optional<Backup> older = olderCopy(chapter, sources);
    if (older.isPresent() || Tree.of(sources).isEmpty() || isElsewhere(chapter, sources)) {
      return older;
    }
    Files.createDirectories(folder);
    Path fresh = Files.createTempDirectory(folder, "unfinished-");
    try {
      Tree.copy(sources, fresh.resolve("src"));
      String when = LocalDateTime.now().format(MINUTE);
      Files.write(fresh.resolve(NOTE), List.of(chapter.name(), when, why));
      if (!Tree.same(sources, fresh.resolve("src"))) {
        throw new IOException("the files changed while they were being copied; nothing was done");
      }
      int number = 1 + all().stream().mapToInt(Backup::number).max().orElse(0);
      Path place = folder.resolve(String.format(Locale.ROOT, "%04d-%s", number, chapter.name()));
      Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
      return Optional.of(new Backup(number, chapter.name(), when, why, place.resolve("src")));
    } catch (IOException | RuntimeException e) {
      Folders.delete(fresh);
      throw e;
    }
  }

  private Optional<Backup> olderCopy(Chapter chapter, Path sources) throws IOException {
    for (Backup backup : all()) {
      if (backup.chapter().equals(chapter.name()) && Tree.same(backup.sources(), sources)) {
        return Optional.of(backup);
      }
    }
    return Optional.empty();
  }

  /** Whether nothing in there is the learner's: it is as handed out, or it is the solution. */
  private boolean isElsewhere(Chapter chapter, Path sources) throws IOException {
    Path original = originals.sources(chapter);
    if (Tree.same(original, sources)) {
      return true;
    }
    return Tree.same(chapter.solutionSources(), chapter.skeleton())
        && sameButMain(original, sources);
  }

  private static boolean sameButMain(Path original, Path sources) throws IOException {
    var left = Tree.of(original);
    var right = Tree.of(sources);
    left.keySet().removeIf(path -> path.startsWith("main/java/"));
    right.keySet().removeIf(path -> path.startsWith("main/java/"));
    if (!left.keySet().equals(right.keySet())) {
      return false;
    }
    for (var each : left.entrySet()) {
      if (Files.mismatch(each.getValue(), right.get(each.getKey())) >= 0) {
        return false;
      }
    }
    return true;
  }
}
