package workbook.kata.work;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import workbook.kata.Chapter;
import workbook.kata.Workbook;
import workbook.kata.layers.Folders;

/**
 * The chapters as the workbook hands them out. A copy is made the first time that a chapter is seen
 * and whenever an update has changed its tests: from git where there is one (what the learner's own
 * commits are based on), otherwise from the folder as it is.
 */
public final class Originals {

  private static final String STAMP = "stamp.txt";

  private final Workbook workbook;
  private final Path folder;

  /** @param folder where the copies are kept */
  public Originals(Workbook workbook, Path folder) {
    this.workbook = workbook;
    this.folder = folder;
  }

  /** Makes the copies that are missing or out of date. */
  public void keep() {
    try {
      for (Chapter chapter : workbook.chapters()) {
        if (!upToDate(chapter)) {
          keepAll();
          return;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep the chapters' originals in " + folder, e);
    }
  }

  /** The folder {@code src} of a chapter as it was handed out. */
  public Path sources(Chapter chapter) {
    keep();
    return kept(chapter).resolve("src");
  }

  private void keepAll() throws IOException {
    Files.createDirectories(folder);
    Path exported = Files.createTempDirectory(folder, "export-");
    try {
      boolean fromGit = git(exported);
      for (Chapter chapter : workbook.chapters()) {
        if (upToDate(chapter)) {
          continue;
        }
        Path committed = exported.resolve("exercises").resolve(chapter.name()).resolve("src");
        Path source = fromGit && Files.isDirectory(committed)
            ? committed
            : chapter.exercise().resolve("src");
        if (!Files.isDirectory(source)) {
          // deleted, and no git to ask: there is nothing to keep until it is back
          continue;
        }
        Tree.become(kept(chapter).resolve("src"), source);
        Files.writeString(kept(chapter).resolve(STAMP), stamp(chapter));
      }
    } finally {
      Folders.delete(exported);
    }
  }

  private Path kept(Chapter chapter) {
    return folder.resolve(chapter.name());
  }

  private boolean upToDate(Chapter chapter) throws IOException {
    Path stamp = kept(chapter).resolve(STAMP);
    return Files.isRegularFile(stamp) && Files.readString(stamp).equals(stamp(chapter));
  }

  /** The list of checksums that each chapter carries changes when a chapter is changed. */
  private static String stamp(Chapter chapter) throws IOException {
    Path sums = chapter.exercise().resolve("untouched.sha256");
    return Files.isRegularFile(sums)
        ? Files.readString(sums).replace("\r\n", "\n")
        : "no checksums\n";
  }

  /** Whether git could say how the chapters were handed out. */
  private boolean git(Path to) throws IOException {
    Optional<String> base = ask("merge-base", "HEAD", "@{upstream}")
        .or(() -> ask("rev-parse", "--verify", "--quiet", "HEAD"));
    if (base.isEmpty()) {
      return false;
    }
    Process archive = new ProcessBuilder("git", "archive", "--format=zip", base.get(), "exercises")
        .directory(workbook.root().toFile())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
    try (var zip = new ZipInputStream(new BufferedInputStream(archive.getInputStream()))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path file = to.resolve(entry.getName()).normalize();
        if (!entry.isDirectory() && file.startsWith(to)) {
          Files.createDirectories(file.getParent());
          Files.write(file, zip.readAllBytes());
        }
      }
    }
    try {
      return archive.waitFor() == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private Optional<String> ask(String... arguments) {
    try {
      String[] command = new String[arguments.length + 1];
      command[0] = "git";
      System.arraycopy(arguments, 0, command, 1, arguments.length);
      Process git = new ProcessBuilder(command)
          .directory(workbook.root().toFile())
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
      String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return git.waitFor() == 0 && !said.isEmpty() ? Optional.of(said) : Optional.empty();
    } catch (IOException noGit) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
