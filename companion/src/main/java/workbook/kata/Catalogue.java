package workbook.kata;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.ToolProvider;
import workbook.kata.layers.Folders;

/**
 * Which steps each chapter has, read from the {@code @Step} annotations in its tests' source, so
 * that it can be told without compiling or running anything.
 *
 * <p>What was read is kept in a file, and read again only where a test file has changed.
 */
public final class Catalogue {

  private static final String SEPARATOR = "\t";

  private final Map<String, List<StepEntry>> steps;

  private Catalogue(Map<String, List<StepEntry>> steps) {
    this.steps = steps;
  }

  /**
   * A step as its test classes declare it.
   *
   * @param number from 1
   * @param title the rule that the step is about, or empty if no class says it
   * @param minutes how long it takes, or 0 if no class says it
   */
  public record StepEntry(int number, String title, int minutes) {}

  /**
   * The catalogue of a workbook.
   *
   * @param kept the file to keep it in
   */
  public static Catalogue of(Workbook workbook, Path kept) {
    try {
      Map<String, List<String>> known = known(kept);
      var lines = new ArrayList<String>();
      var steps = new TreeMap<String, List<StepEntry>>();
      boolean changed = false;
      for (Chapter chapter : workbook.chapters()) {
        String print = fingerprint(chapter);
        String head = "chapter" + SEPARATOR + chapter.name() + SEPARATOR + print;
        List<String> entries = known.get(head);
        if (entries == null) {
          entries = read(chapter).stream().map(Catalogue::line).toList();
          changed = true;
        }
        lines.add(head);
        lines.addAll(entries);
        steps.put(chapter.name(), entries.stream().map(Catalogue::entry).toList());
      }
      if (changed) {
        keep(kept, lines);
      }
      return new Catalogue(steps);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the chapters' tests", e);
    }
  }

  /** The steps of a chapter, in order; none if it has none yet. */
  public List<StepEntry> steps(Chapter chapter) {
    return steps.getOrDefault(chapter.name(), List.of());
  }

  /** How long a chapter takes, in minutes. */
  public int minutes(Chapter chapter) {
    return steps(chapter).stream().mapToInt(StepEntry::minutes).sum();
  }

  /**
   * One step of a chapter.
   *
   * @throws UnknownName if there is none of that number
   */
  public StepEntry step(Chapter chapter, int number) {
    return steps(chapter).stream()
        .filter(step -> step.number() == number)
        .findFirst()
        .orElseThrow(() -> UnknownName.step(
            chapter.name(),
            number,
            steps(chapter).stream().map(StepEntry::number).toList()));
  }

  private static Map<String, List<String>> known(Path kept) throws IOException {
    var known = new HashMap<String, List<String>>();
    if (!Files.isReadable(kept)) {
      return known;
    }
    List<String> entries = new ArrayList<>();
    for (String line : Files.readAllLines(kept)) {
      if (line.startsWith("chapter" + SEPARATOR)) {
        entries = new ArrayList<>();
        known.put(line, entries);
      } else if (line.split(SEPARATOR, -1).length == 3) {
        entries.add(line);
      }
    }
    return known;
  }

  private static void keep(Path kept, List<String> lines) {
    try {
      Files.createDirectories(kept.getParent());
      Path fresh = Files.createTempFile(kept.getParent(), "catalogue", ".new");
      Files.write(fresh, lines);
      Files.move(
          fresh,
          kept,
          java.nio.file.StandardCopyOption.ATOMIC_MOVE,
          java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException readOnly) {
      // then it is read anew the next time
    }
  }

  /** Changes when a test file comes, goes or changes. */
  private static String fingerprint(Chapter chapter) throws IOException {
    long files = 0;
    long bytes = 0;
    long newest = 0;
    for (Path file : Folders.filesIn(chapter.tests())) {
      files++;
      bytes += Files.size(file);
      newest = Math.max(newest, Files.getLastModifiedTime(file).toMillis());
    }
    return files + "/" + bytes + "/" + newest;
  }

  private static String line(StepEntry step) {
    return step.number()
        + SEPARATOR
        + step.minutes()
        + SEPARATOR
        + step.title().replaceAll("\\s+", " ");
  }

  private static StepEntry entry(String line) {
    String[] parts = line.split(SEPARATOR, -1);
    return new StepEntry(Integer.parseInt(parts[0]), parts[2], Integer.parseInt(parts[1]));
  }

  private static List<StepEntry> read(Chapter chapter) throws IOException {
    var found = new TreeMap<Integer, StepEntry>();
    List<Path> sources = Folders.filesIn(chapter.tests()).stream()
        .filter(file -> file.toString().endsWith(".java"))
        .toList();
    if (sources.isEmpty()) {
      return List.of();
    }
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var files =
        compiler.getStandardFileManager(null, Locale.ENGLISH, StandardCharsets.UTF_8)) {
      var task = (JavacTask) compiler.getTask(
          null,
          files,
          said -> {},
          List.of("-proc:none"),
          null,
          files.getJavaFileObjectsFromPaths(sources));
      for (CompilationUnitTree unit : task.parse()) {
        unit.accept(
            new TreeScanner<Void, Void>() {
              @Override
              public Void visitClass(ClassTree type, Void nothing) {
                type.getModifiers().getAnnotations().stream()
                    .filter(each -> each.getAnnotationType().toString().endsWith("Step"))
                    .forEach(each -> add(each, found));
                return super.visitClass(type, nothing);
              }
            },
            null);
      }
    }
    return new ArrayList<>(found.values());
  }

  private static void add(AnnotationTree step, Map<Integer, StepEntry> found) {
    int number = 0;
    String title = "";
    int minutes = 0;
    for (ExpressionTree argument : step.getArguments()) {
      String name =
          argument instanceof AssignmentTree named ? named.getVariable().toString() : "value";
      ExpressionTree value =
          argument instanceof AssignmentTree named ? named.getExpression() : argument;
      switch (name) {
        case "value" -> number = number(value);
        case "title" -> title = text(value);
        case "minutes" -> minutes = number(value);
        default -> {}
      }
    }
    StepEntry known = found.getOrDefault(number, new StepEntry(number, "", 0));
    found.put(
        number,
        new StepEntry(
            number,
            known.title().isEmpty() ? title : known.title(),
            known.minutes() == 0 ? minutes : known.minutes()));
  }

  private static int number(ExpressionTree value) {
    return value instanceof LiteralTree literal && literal.getValue() instanceof Integer number
        ? number
        : 0;
  }

  private static String text(ExpressionTree value) {
    if (value instanceof BinaryTree sum) {
      return text(sum.getLeftOperand()) + text(sum.getRightOperand());
    }
    if (value instanceof ParenthesizedTree inner) {
      return text(inner.getExpression());
    }
    if (value instanceof NewArrayTree) {
      return "";
    }
    return value instanceof LiteralTree literal ? String.valueOf(literal.getValue()) : "";
  }
}
