package workbook.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChapterClassesTest {

  @TempDir
  Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "static final java.util.Set<String> seen = new java.util.HashSet<>();",
        "static final java.util.Map<String, String> seen = new java.util.HashMap<>();",
        "static final java.util.Map<String, String> seen = new"
            + " java.util.concurrent.ConcurrentHashMap<>();",
        "static final java.util.List<String> seen = new java.util.ArrayList<>();",
        "static final java.util.concurrent.atomic.AtomicLong seen = new"
            + " java.util.concurrent.atomic.AtomicLong(7);",
        "static final ThreadLocal<String> seen = new ThreadLocal<>();",
        "static final java.util.concurrent.locks.Lock seen = new"
            + " java.util.concurrent.locks.ReentrantLock();",
        "static final long[] seen = new long[1];",
        "static int seen = 3; void on() { seen++; }",
        "static String seen; void on(String id) { seen = id; }",
        "static final Memory seen = new Memory();"
            + " static final class Memory { private int count; }",
        "static final Memory seen = new Memory(); static final class Memory {"
            + " private final java.util.Set<String> ids = new java.util.HashSet<>(); }",
        "static final java.util.Map<String, java.util.List<String>> seen ="
            + " java.util.Map.of(\"a\", new java.util.ArrayList<>());"
      })
  void what_can_remember_is_named(String fields) throws Exception {
    assertThat(ChapterClasses.staticsThatCanChange(desk(fields))).containsExactly("Desk.seen");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Object time() { return java.time.Instant.now(); }",
        "Object time() { return java.time.ZonedDateTime.now(java.time.ZoneOffset.UTC); }",
        "Object time() { return java.time.Clock.systemUTC().instant(); }",
        "Object time() { return System.currentTimeMillis(); }",
        "Object time() { return new java.util.Date(); }",
        "final java.util.function.Supplier<Object> time = java.time.Instant::now;"
      })
  void who_looks_at_the_clock_on_the_wall_is_named(String body) throws Exception {
    assertThat(ChapterClasses.clocksOnTheWall(desk(body)))
        .singleElement()
        .asString()
        .startsWith("Desk (");
  }

  @Test
  void a_clock_that_was_given_hangs_on_no_wall() throws Exception {
    assertThat(
            ChapterClasses.clocksOnTheWall(
                desk(
                    "Object time(java.time.InstantSource given) { return given.instant().plusSeconds(1); }")))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "static final int MOST = 3; static final String TEXT = \"x\";",
        "static final java.time.Duration WAIT = java.time.Duration.ofMinutes(1);",
        "static java.time.Duration wait = java.time.Duration.ofMinutes(1);",
        "static final java.util.List<String> NONE = java.util.List.of();",
        "static final java.util.Set<String> NONE = java.util.Collections.emptySet();",
        "static final java.util.Map<String, Integer> TABLE = new java.util.HashMap<>();"
            + " static { TABLE.put(\"a\", 1); }",
        "static final String[] COLUMNS = {\"a\", \"b\"};",
        "static final java.util.UUID SPACE = new java.util.UUID(1, 2);",
        "static final java.util.regex.Pattern LINE = java.util.regex.Pattern.compile(\"a\");",
        "static final Runnable NOTHING = () -> {};",
        "enum Colour { RED, BLUE } static final java.util.Map<Colour, String> NAMES ="
            + " new java.util.EnumMap<>(java.util.Map.of(Colour.RED, \"red\"));",
        "private final java.util.Set<String> ofOneDesk = new java.util.HashSet<>();"
      })
  void what_is_a_value_or_a_table_is_not(String fields) throws Exception {
    assertThat(ChapterClasses.staticsThatCanChange(desk(fields))).isEmpty();
  }

  @Test
  void what_somebody_has_put_into_it_before_makes_no_table_of_a_memory() throws Exception {
    Class<?> desk =
        desk("public static final java.util.Set<String> seen = new java.util.HashSet<>();"
            + " public static void on(String id) { seen.add(id); }");
    desk.getMethod("on", String.class).invoke(null, "C-1");

    assertThat(ChapterClasses.staticsThatCanChange(desk)).containsExactly("Desk.seen");
  }

  @Test
  void the_classes_are_those_of_one_folder() throws Exception {
    assertThat(ChapterClasses.around(desk("static class Inner {}")))
        .extracting(type -> type.getName())
        .containsExactlyInAnyOrder("workbook.desk.Desk", "workbook.desk.Desk$Inner");
  }

  private Class<?> desk(String members) throws Exception {
    Path source = Files.createDirectories(folder.resolve("source")).resolve("Desk.java");
    Files.writeString(source, "package workbook.desk; public class Desk { " + members + " }");
    Path classes = Files.createDirectories(folder.resolve("classes"));
    int result = ToolProvider.getSystemJavaCompiler()
        .run(null, null, null, "-d", classes.toString(), source.toString());
    assertThat(result).isZero();
    List<URL> urls = List.of(classes.toUri().toURL());
    return new URLClassLoader(urls.toArray(URL[]::new), getClass().getClassLoader())
        .loadClass("workbook.desk.Desk");
  }
}
