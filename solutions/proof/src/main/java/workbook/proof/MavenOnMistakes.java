package workbook.proof;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import workbook.kata.Chapter;
import workbook.kata.Workbook;
import workbook.kata.layers.Folders;

/**
 * Maven itself judges a mistake as a learner would have it: the files are saved in a copy of the
 * workbook, and what {@code mvn test} prints has to hold the golden text.
 */
final class MavenOnMistakes {

  private static final String MAVEN = File.separatorChar == '\\' ? "mvn.cmd" : "mvn";
  private static final List<String> PARTS = List.of(".mvn", "lab", "exercises", "chapters");

  private final Workbook workbook;
  private final Path copy;
  private boolean copied;

  /** @param folder where the copy is made; it is deleted first */
  MavenOnMistakes(Workbook workbook, Path folder) {
    this.workbook = workbook;
    this.copy = folder.toAbsolutePath().normalize();
  }

  /** @param mistake a folder of {@code solutions/NN/mistakes}; its golden text is for H2 */
  List<String> agrees(Chapter chapter, Path mistake) {
    try {
      copyOnce();
      Chapter here = new Chapter(copy, chapter.name());
      Folders.delete(here.skeleton());
      lay(chapter.solutionSources(), here.skeleton());
      lay(mistake, here.skeleton());
      Folders.delete(here.exercise().resolve("target"));
      var command = new ArrayList<>(List.of(MAVEN, "-o", "test", "-pl"));
      command.add("exercises/" + here.name());
      String repository = System.getProperty("maven.repo.local", "");
      if (!repository.isEmpty()) {
        command.add("-Dmaven.repo.local=" + repository);
      }
      var builder = new ProcessBuilder(command).directory(copy.toFile()).redirectErrorStream(true);
      builder.environment().put("LC_ALL", "C.UTF-8");
      Process maven = builder.start();
      maven.getOutputStream().close();
      String said = new String(maven.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      String name = chapter.name() + "/mistakes/" + mistake.getFileName();
      if (maven.waitFor() != 1) {
        return List.of("Maven's exit status is " + maven.exitValue() + " with " + name + ", and 1"
            + " is for red:\n" + said);
      }
      String golden = Golden.read(mistake.resolve("failure.txt")).strip();
      return said.replace("\r\n", "\n").contains(golden)
          ? List.of()
          : List.of("Maven does not say of " + name + " what its failure.txt says:\n" + said);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot run Maven in " + copy, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of("the wait for Maven was interrupted");
    }
  }

  private void copyOnce() throws IOException {
    if (copied) {
      return;
    }
    Folders.delete(copy);
    Folders.copy(workbook.root().resolve("pom.xml"), copy.resolve("pom.xml"));
    for (String part : PARTS) {
      Folders.copyAll(
          workbook.root().resolve(part),
          copy.resolve(part),
          file -> Folders.notBuilt(workbook.root().relativize(file)));
    }
    copied = true;
  }

  private static void lay(Path from, Path to) throws IOException {
    Folders.copyAll(from, to, file -> file.toString().endsWith(".java"));
  }
}
