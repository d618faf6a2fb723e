package workbook.lab.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * A small workbook with one chapter, {@code 05-ferry}, in a folder of its own, compiled and run for
 * real. Sources go without package and imports; both are added.
 */
final class ChapterFixture {

  private static final String IMPORTS = """
      package workbook.ferry;
      import static org.assertj.core.api.Assertions.assertThat;
      import java.util.*;
      import org.junit.jupiter.api.Nested;
      import org.junit.jupiter.api.Test;
      import net.jqwik.api.*;
      import workbook.lab.*;
      import workbook.todo.Todo;
      """;

  private final Path workbook;
  private final Path chapter;
  private final List<String> tests = new ArrayList<>();

  private ChapterFixture(Path workbook) {
    this.workbook = workbook;
    this.chapter = workbook.resolve("exercises/05-ferry");
  }

  static ChapterFixture in(Path folder) {
    var fixture = new ChapterFixture(folder);
    fixture.write(folder.resolve("pom.xml"), "<project/>");
    fixture.write(fixture.chapter.resolve("pom.xml"), "<project/>");
    return fixture;
  }

  ChapterFixture page(String text) {
    return write(workbook.resolve("chapters/05-ferry/README.md"), text);
  }

  /** A class of the learner's: its whole declaration, on the lines after line 8. */
  ChapterFixture main(String name, String declaration) {
    return source("src/main/java", name, declaration);
  }

  ChapterFixture given(String name, String declaration) {
    return source("src/given/java", name, declaration);
  }

  ChapterFixture test(String name, String declaration) {
    tests.add("workbook.ferry." + name);
    return source("src/test/java", name, declaration);
  }

  Path folder() {
    return chapter;
  }

  /** Compiles the chapter and runs its tests in this process. */
  ChapterRun run() {
    compile();
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (var loader = new URLClassLoader(outputs(), before)) {
      thread.setContextClassLoader(loader);
      var listener = new ReportListener();
      LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
          .selectors(tests.stream()
              .map(name -> DiscoverySelectors.selectClass(loader, name))
              .toList())
          .configurationParameter(ChapterReport.PARAMETER, ChapterReport.SILENT)
          .build();
      LauncherConfig config = LauncherConfig.builder()
          .enableTestExecutionListenerAutoRegistration(false)
          .build();
      LauncherFactory.create(config).execute(request, listener);
      return listener.run();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /** What a process said, and how it ended. */
  record Ended(int status, String output) {}

  /** Compiles the chapter and runs its tests as an IDE does, in a process of their own. */
  Ended runLikeAnIde(String... jvmOptions) {
    compile();
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8"));
    command.addAll(List.of(jvmOptions));
    command.add("-cp");
    command.add(String.join(
        File.pathSeparator,
        chapter.resolve("target/classes").toString(),
        chapter.resolve("target/test-classes").toString(),
        System.getProperty("java.class.path")));
    command.add(LikeAnIde.class.getName());
    command.addAll(tests);
    try {
      var builder = new ProcessBuilder(command).directory(workbook.toFile());
      builder.environment().put("LC_ALL", "C.UTF-8");
      builder.redirectErrorStream(true);
      Process process = builder.start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Ended(process.waitFor(), output);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  private void compile() {
    compile("target/classes", "src/main/java", "src/given/java");
    compile("target/test-classes", "src/test/java");
  }

  private void compile(String output, String... roots) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    var arguments = new ArrayList<String>();
    arguments.addAll(
        List.of("-g", "-parameters", "-proc:none", "-d", chapter.resolve(output).toString()));
    arguments.add("-cp");
    arguments.add(chapter.resolve("target/classes")
        + File.pathSeparator
        + System.getProperty("java.class.path"));
    for (String root : roots) {
      sources(root).forEach(file -> arguments.add(file.toString()));
    }
    try {
      Files.createDirectories(chapter.resolve(output));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    if (arguments.stream().anyMatch(argument -> argument.endsWith(".java"))) {
      assertThat(compiler.run(null, null, null, arguments.toArray(String[]::new)))
          .as("the fixture compiles")
          .isZero();
    }
  }

  private List<Path> sources(String root) {
    if (!Files.isDirectory(chapter.resolve(root))) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(chapter.resolve(root))) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private URL[] outputs() throws IOException {
    return new URL[] {
      chapter.resolve("target/classes").toUri().toURL(),
      chapter.resolve("target/test-classes").toUri().toURL()
    };
  }

  private ChapterFixture source(String root, String name, String declaration) {
    Path file = chapter.resolve(root).resolve("workbook/ferry").resolve(name + ".java");
    return write(file, IMPORTS + declaration);
  }

  ChapterFixture write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
