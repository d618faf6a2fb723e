package workbook.real;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * For maintainers: the solution's wiring instead of the learner's, or a mistake's, or a variant's.
 * The files are laid over each other in a fresh folder and compiled there.
 */
final class Layers {

  private static final String CHAPTER = "12-worst-day";

  private Layers() {}

  /**
   * Gives the folder with the classes.
   *
   * @param workbook the folder of the whole workbook
   * @param slug the folder of a mistake or a variant, or blank for the solution as it is
   */
  static Path compile(Path workbook, String slug, Path target, String classPath)
      throws IOException {
    Path sources = fresh(target.resolve("sources"));
    Path classes = fresh(target.resolve("classes"));
    Path solution = workbook.resolve("solutions").resolve(CHAPTER);
    copy(workbook.resolve("exercises").resolve(CHAPTER).resolve("src/given/java"), sources);
    copy(solution.resolve("src/main/java"), sources);
    if (!slug.isBlank()) {
      Path mistake = solution.resolve("mistakes").resolve(slug);
      Path variant = solution.resolve("variants").resolve(slug);
      if (!Files.isDirectory(mistake) && !Files.isDirectory(variant)) {
        throw new Refused("There is no mistake or variant " + slug + " in " + solution + ".");
      }
      copy(Files.isDirectory(mistake) ? mistake : variant, sources);
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new Refused("This needs a JDK, and " + System.getProperty("java.home") + " is none.");
    }
    var said = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
        Stream<Path> all = Files.walk(sources)) {
      List<Path> java = all.filter(file -> file.toString().endsWith(".java")).toList();
      List<String> options = List.of(
          "-d",
          classes.toString(),
          "-cp",
          classPath,
          "--release",
          "17",
          "-parameters",
          "-proc:none");
      boolean compiled = compiler
          .getTask(
              new PrintWriter(said),
              files,
              null,
              options,
              null,
              files.getJavaFileObjects(java.toArray(Path[]::new)))
          .call();
      if (!compiled) {
        throw new Refused("It does not compile:\n" + said);
      }
    }
    return classes;
  }

  private static Path fresh(Path folder) throws IOException {
    Folder.delete(folder);
    return Files.createDirectories(folder);
  }

  private static void copy(Path from, Path to) throws IOException {
    if (!Files.isDirectory(from)) {
      throw new Refused("There is no folder " + from + ".");
    }
    Folder.copy(from, to);
  }
}
