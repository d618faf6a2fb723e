package workbook.kata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A workbook with one small chapter, written into a folder by a test: a tally of passengers. */
public final class SmallWorkbook {

  public static final String CHAPTER = "01-tally";

  private static final String SKELETON = """
      package workbook.tally;

      public final class Tally {
        private int passengers;

        public void aboard() {
          // TODO step 1: one more.
        }

        public int passengers() {
          return passengers;
        }
      }
      """;

  private static final String TEST = """
      package workbook.tally;

      import static workbook.lab.Rule.rule;

      import org.junit.jupiter.api.Test;
      import workbook.lab.GreenFromTheStart;
      import workbook.lab.Rule;
      import workbook.lab.RuleBroken;
      import workbook.lab.Step;

      @Step(value = 1, title = "Everybody who boards is counted", edit = "Tally", minutes = 5)
      final class TallyTest {

        static final Rule COUNTED =
            rule("Everybody who boards is counted.")
                .because("A ferry may not sail with more people than it has life jackets.")
                .readIn("01-tally", "Why we count");

        @Test
        void whoever_boards_is_counted() {
          var tally = new Tally();

          tally.aboard();

          if (tally.passengers() != 1) {
            throw new RuleBroken(COUNTED, "But 1 boarded and " + tally.passengers() + " counted.");
          }
        }

        @Test
        @GreenFromTheStart
        void an_empty_ship_counts_nobody() {
          if (new Tally().passengers() != 0) {
            throw new RuleBroken(COUNTED, "But nobody boarded.");
          }
        }
      }
      """;

  private static final String PROPERTY = """
      package workbook.tally;

      import net.jqwik.api.ForAll;
      import net.jqwik.api.Property;
      import net.jqwik.api.constraints.IntRange;
      import workbook.lab.RuleBroken;
      import workbook.lab.Step;

      @Step(2)
      final class ManyTest {

        @Property(tries = 20, seed = "4")
        void any_number_is_counted(@ForAll @IntRange(min = 1, max = 50) int boarding) {
          var tally = new Tally();
          for (int i = 0; i < boarding; i++) {
            tally.aboard();
          }
          if (tally.passengers() != boarding) {
            throw new RuleBroken(
                TallyTest.COUNTED, "But " + boarding + " boarded, " + tally.passengers());
          }
        }
      }
      """;

  private static final String BOUNDARY = """
      package workbook.tally;

      import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

      import com.tngtech.archunit.core.importer.ClassFileImporter;
      import org.junit.jupiter.api.Test;
      import workbook.lab.Step;

      @Step(3)
      final class TallyBoundaryTest {

        @Test
        void the_tally_opens_no_files() {
          noClasses()
              .that().haveSimpleName("Tally")
              .should().dependOnClassesThat().resideInAPackage("java.nio..")
              .because("a tally that needs a disk cannot be kept on deck")
              .check(new ClassFileImporter().importPackages("workbook.tally"));
        }
      }
      """;

  private final Path root;

  private SmallWorkbook(Path root) {
    this.root = root;
  }

  public static SmallWorkbook in(Path root) {
    var small = new SmallWorkbook(root);
    small.write("exercises/01-tally/pom.xml", "<project/>");
    small.write("exercises/01-tally/src/main/java/workbook/tally/Tally.java", SKELETON);
    small.write("exercises/01-tally/src/test/java/workbook/tally/TallyTest.java", TEST);
    small.write("exercises/01-tally/src/test/java/workbook/tally/ManyTest.java", PROPERTY);
    small.write("exercises/01-tally/src/test/java/workbook/tally/TallyBoundaryTest.java", BOUNDARY);
    small.write(
        "solutions/01-tally/src/main/java/workbook/tally/Tally.java", aboard("passengers++;"));
    return small;
  }

  /** One more chapter, as small. */
  public void second() {
    write("exercises/02-second/src/main/java/workbook/tally/Tally.java", SKELETON);
    write("exercises/02-second/src/test/java/workbook/tally/TallyTest.java", TEST);
    write("exercises/02-second/pom.xml", "<project/>");
  }

  /** The learner's file as it is handed out. */
  public static String skeleton() {
    return SKELETON;
  }

  /** The tally with these statements in its method {@code aboard}, at line 7. */
  public static String aboard(String statements) {
    return SKELETON.replace("// TODO step 1: one more.", statements);
  }

  /** Writes a wrong or other solution and returns its folder. */
  public Path overlay(String name, String tally) {
    write("solutions/01-tally/mistakes/" + name + "/workbook/tally/Tally.java", tally);
    return root.resolve("solutions/01-tally/mistakes").resolve(name);
  }

  public void write(String path, String text) {
    try {
      Path file = root.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the learner saves. */
  public void save(String tally) {
    write("exercises/01-tally/src/main/java/workbook/tally/Tally.java", tally);
  }

  public Path root() {
    return root;
  }

  public Chapter chapter() {
    return Workbook.in(root).chapter(CHAPTER);
  }
}
