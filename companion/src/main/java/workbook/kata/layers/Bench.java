package workbook.kata.layers;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import workbook.kata.Chapter;

/**
 * Where layers are put together and compiled.
 *
 * <p>Each layer gets a folder of its own that was never used before: a folder that is used twice
 * can answer with what it held the first time, because libraries remember classes by their place.
 * The learner's files and the given code are compiled together; compiling only what changed hides
 * broken callers. The tests are compiled again if they, or anything that they can see of those, are
 * not as they were the last time. What stays open from one layer to the next is the compiler's view
 * of the libraries.
 *
 * <p>Not safe for use by several threads.
 */
public final class Bench implements AutoCloseable {

  private static final int RELEASE = 17;

  private final JavaCompiler compiler;
  private final StandardJavaFileManager files;
  private final Path base;
  private final Libraries libraries;
  private final Optional<Path> notes;
  private volatile Memory latest = Memory.none("");
  private volatile Memory written = latest;

  private Bench(JavaCompiler compiler, Path base, Libraries libraries, Optional<Path> notes) {
    this.compiler = compiler;
    this.notes = notes;
    this.files = compiler.getStandardFileManager(null, Locale.ENGLISH, StandardCharsets.UTF_8);
    this.base = base;
    this.libraries = libraries;
  }

  /**
   * @param base a folder that may be filled with fresh folders; it is made if need be
   * @throws IllegalStateException if this Java has no compiler
   */
  public static Bench in(Path base, Libraries libraries) {
    return in(base, libraries, Optional.empty());
  }

  /**
   * As above, and it begins where an earlier one stopped.
   *
   * @param notes a folder for what was compiled last of each chapter; see {@link #noteDown}
   */
  public static Bench in(Path base, Libraries libraries, Path notes) {
    return in(base, libraries, Optional.of(notes));
  }

  private static Bench in(Path base, Libraries libraries, Optional<Path> notes) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new IllegalStateException(
          "this Java has no compiler; run the workbook with a JDK of version 17 or newer");
    }
    return new Bench(compiler, base.toAbsolutePath().normalize(), libraries, notes);
  }

  /** Compiles a layer with its chapter's given code and tests. */
  public Build build(Layer layer) {
    return build(layer, List.of());
  }

  /**
   * Compiles a layer and asks the compiler for every warning but those about serialisation and
   * about the libraries.
   */
  public Build buildStrictly(Layer layer) {
    return build(layer, List.of("-Xlint:all,-serial,-processing,-classfile"));
  }

  private Build build(Layer layer, List<String> lint) {
    try {
      Files.createDirectories(base);
      Path folder = Files.createTempDirectory(base, layer.name().replaceAll("\\W+", "-") + "-");
      return build(layer, folder, lint);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot compile " + layer.name() + " in " + base, e);
    }
  }

  private Build build(Layer layer, Path folder, List<String> lint) throws IOException {
    Map<Path, Path> originals = new TreeMap<>();
    var learner = new TreeMap<String, Path>();
    for (Path source : layer.sources()) {
      for (Path file : javaFilesIn(source)) {
        String name = source.relativize(file).toString().replace('\\', '/');
        learner.put(name, place(file, folder.resolve("src/main/java").resolve(name), originals));
      }
    }
    var main = new ArrayList<>(learner.values());
    main.addAll(placeAll(layer.chapter().given(), folder.resolve("src/given/java"), originals));
    Path classes = Files.createDirectories(folder.resolve("target/classes"));
    Path testClasses = Files.createDirectories(folder.resolve("target/test-classes"));

    var complaints = new ArrayList<Complaint>();
    Optional<Compiled> compiled = compiledMain(layer, folder, main, lint, complaints, originals);
    if (compiled.isPresent()) {
      String visible = compiled.get().visible();
      compileTests(layer, folder, visible, lint, complaints, originals);
    }
    Folders.copyAll(layer.chapter().resources(), classes, file -> true);
    Folders.copyAll(layer.chapter().testResources(), testClasses, file -> true);
    return new Build(layer, folder, new ArrayList<>(learner.keySet()), complaints);
  }

  private Optional<Compiled> compiledMain(
      Layer layer,
      Path folder,
      List<Path> sources,
      List<String> lint,
      List<Complaint> complaints,
      Map<Path, Path> originals)
      throws IOException {
    Chapter chapter = layer.chapter();
    List<Path> path = libraries.mainOf(chapter);
    String seen = seen(path, "", folder, sources);
    Path output = folder.resolve("target/classes");
    Memory last = last(chapter);
    if (lint.isEmpty() && seen.equals(last.main().seen())) {
      last.main().placeIn(output);
      return Optional.of(last.main());
    }
    var visible = new Visible();
    if (!compile(sources, path, output, lint, complaints, originals, chapter.root(), visible)) {
      return Optional.empty();
    }
    var compiled = Compiled.in(output, seen, visible.text());
    latest = new Memory(chapter.name(), compiled, last.tests());
    return Optional.of(compiled);
  }

  private void compileTests(
      Layer layer,
      Path folder,
      String visible,
      List<String> lint,
      List<Complaint> complaints,
      Map<Path, Path> originals)
      throws IOException {
    Chapter chapter = layer.chapter();
    List<Path> path = libraries.testOf(chapter);
    String seen = seen(path, visible, chapter.tests(), javaFilesIn(chapter.tests()));
    Path output = folder.resolve("target/test-classes");
    Memory last = last(chapter);
    if (lint.isEmpty() && seen.equals(last.tests().seen())) {
      last.tests().placeIn(output);
      return;
    }
    var sources = placeAll(chapter.tests(), folder.resolve("src/test/java"), originals);
    var withClasses = new ArrayList<Path>();
    withClasses.add(folder.resolve("target/classes"));
    withClasses.addAll(path);
    if (compile(
        sources, withClasses, output, lint, complaints, originals, chapter.root(), new Visible())) {
      latest = new Memory(chapter.name(), last.main(), Compiled.in(output, seen, ""));
    }
  }

  private Memory last(Chapter chapter) {
    if (!latest.chapter().equals(chapter.name())) {
      latest = Memory.of(chapter.name(), notes);
      written = latest;
    }
    return latest;
  }

  /**
   * Writes down what was compiled last, for one that begins later. May be called beside everything
   * else.
   */
  public void noteDown() {
    Memory now = latest;
    if (notes.isEmpty() || now == written) {
      return;
    }
    try {
      now.writeTo(notes.get());
      written = now;
    } catch (IOException | UncheckedIOException without) {
      // then the next one compiles it again
    }
  }

  private boolean compile(
      List<Path> sources,
      List<Path> path,
      Path output,
      List<String> lint,
      List<Complaint> complaints,
      Map<Path, Path> originals,
      Path root,
      Visible visible)
      throws IOException {
    if (sources.isEmpty()) {
      return true;
    }
    files.setLocationFromPaths(StandardLocation.CLASS_PATH, path);
    files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(output));
    files.setLocationFromPaths(StandardLocation.SOURCE_PATH, List.of());
    var said = new DiagnosticCollector<JavaFileObject>();
    var options = new ArrayList<>(List.of("-parameters", "-g", "-proc:none", "-implicit:none"));
    if (Runtime.version().feature() != RELEASE) {
      options.addAll(List.of("--release", String.valueOf(RELEASE)));
    }
    options.addAll(lint);
    var task = (JavacTask) compiler.getTask(
        new StringWriter(),
        files,
        said,
        options,
        null,
        files.getJavaFileObjectsFromPaths((Collection<Path>) sources));
    visible.listenTo(task);
    boolean compiled = task.call();
    for (var diagnostic : said.getDiagnostics()) {
      if (compiled && lint.isEmpty() || diagnostic.getKind() == Diagnostic.Kind.NOTE) {
        continue;
      }
      complaints.add(complaint(diagnostic, originals, root));
    }
    return compiled;
  }

  private static Complaint complaint(
      Diagnostic<? extends JavaFileObject> said, Map<Path, Path> originals, Path root) {
    URI source =
        said.getSource() == null ? URI.create("none:") : said.getSource().toUri();
    String file = said.getSource() == null ? "" : source.toString();
    if ("file".equals(source.getScheme())) {
      Path original = originals.getOrDefault(Path.of(source), Path.of(source));
      file = (original.startsWith(root) ? root.relativize(original) : original).toString();
    }
    return new Complaint(
        file.replace('\\', '/'),
        Math.max(0, said.getLineNumber()),
        said.getKind() == Diagnostic.Kind.ERROR,
        said.getMessage(Locale.ENGLISH).replace("\r\n", "\n"));
  }

  private static List<Path> javaFilesIn(Path folder) throws IOException {
    return Folders.filesIn(folder).stream()
        .filter(file -> file.toString().endsWith(".java"))
        .toList();
  }

  /** All that the compiler is about to look at, apart from what is in the libraries. */
  private static String seen(List<Path> path, String visible, Path folder, List<Path> sources)
      throws IOException {
    var all = new StringBuilder(Runtime.version() + "\n" + path + "\n" + visible);
    for (Path file : sources) {
      all.append(folder.relativize(file))
          .append('\n')
          .append(Files.readString(file))
          .append('\n');
    }
    return all.toString();
  }

  private static List<Path> placeAll(Path from, Path to, Map<Path, Path> originals)
      throws IOException {
    var placed = new ArrayList<Path>();
    for (Path file : javaFilesIn(from)) {
      placed.add(place(file, to.resolve(from.relativize(file).toString()), originals));
    }
    return placed;
  }

  private static Path place(Path file, Path copy, Map<Path, Path> originals) throws IOException {
    Folders.copy(file, copy);
    originals.put(copy, file.toAbsolutePath().normalize());
    return copy;
  }

  @Override
  public void close() {
    try {
      files.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close the compiler's files", e);
    }
  }
}
