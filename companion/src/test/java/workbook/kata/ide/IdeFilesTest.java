package workbook.kata.ide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import workbook.kata.Chapter;
import workbook.kata.Workbook;

/**
 * The files for IDEs are what {@link IdeFiles} would write, have the shape that the IDEs expect,
 * and speak of modules and folders that there are. {@code -Dworkbook.ide=write} writes them.
 */
class IdeFilesTest {

  private static final Workbook WORKBOOK = Workbook.around(Path.of(""));
  private static final Map<String, String> FILES = new IdeFiles(WORKBOOK).all();
  private static final String HOW =
      "mvn -Psolutions test -pl companion -Dtest=IdeFilesTest,SmallPartsTest"
          + " -Dworkbook.ide=write writes it";

  @Test
  void the_files_are_what_the_list_of_chapters_says() throws IOException {
    if ("write".equals(System.getProperty("workbook.ide"))) {
      write();
    }
    for (Map.Entry<String, String> file : FILES.entrySet()) {
      Path path = WORKBOOK.root().resolve(file.getKey());
      assertThat(path).as(HOW).isRegularFile();
      assertThat(Files.readString(path).replace("\r\n", "\n"))
          .as(file.getKey() + "; " + HOW)
          .isEqualTo(file.getValue());
    }
    assertThat(strays()).as("written for chapters that are gone").isEmpty();
  }

  private static void write() throws IOException {
    for (Path stray : strays()) {
      Files.delete(stray);
    }
    for (Map.Entry<String, String> file : FILES.entrySet()) {
      Path path = WORKBOOK.root().resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }

  private static List<Path> strays() throws IOException {
    Path folder = WORKBOOK.root().resolve(".run");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> !FILES.containsKey(".run/" + file.getFileName()))
          .toList();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasks", "settings", "extensions", "devcontainer"})
  void each_file_has_the_shape_that_the_ide_reads(String name) throws IOException {
    String path = FILES.keySet().stream()
        .filter(each -> each.endsWith("/" + name + ".json"))
        .findFirst()
        .orElseThrow();
    try (InputStream shape = IdeFilesTest.class.getResourceAsStream("/ide/" + name + ".json")) {
      var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(shape, InputFormat.JSON);

      assertThat(schema.validate(FILES.get(path), InputFormat.JSON)).as(path).isEmpty();
    }
  }

  @Test
  void each_run_configuration_names_a_module_of_the_reactor() throws Exception {
    List<String> modules = modules();
    var configured = new ArrayList<String>();
    for (Map.Entry<String, String> file : FILES.entrySet()) {
      if (!file.getKey().endsWith(".run.xml")) {
        continue;
      }
      Element component = xml(file.getValue()).getDocumentElement();
      assertThat(component.getTagName()).isEqualTo("component");
      assertThat(component.getAttribute("name")).isEqualTo("ProjectRunConfigurationManager");
      Element configuration =
          (Element) component.getElementsByTagName("configuration").item(0);
      assertThat(file.getKey())
          .isEqualTo(".run/" + configuration.getAttribute("name") + ".run.xml");
      if (configuration.getAttribute("type").equals("JUnit")) {
        Element module = (Element) configuration.getElementsByTagName("module").item(0);
        configured.add(module.getAttribute("name"));
        assertThat(options(configuration))
            .containsEntry("TEST_OBJECT", "package")
            .containsEntry("PACKAGE_NAME", "")
            .containsEntry("WORKING_DIRECTORY", "$MODULE_WORKING_DIR$");
      } else {
        assertThat(configuration.getAttribute("type")).isEqualTo("MavenRunConfiguration");
      }
    }
    assertThat(configured).isSubsetOf(modules);
    assertThat(configured)
        .containsExactlyElementsOf(
            WORKBOOK.chapters().stream().map(Chapter::name).toList());
  }

  @Test
  void tests_run_in_a_virtual_machine_like_mavens() throws IOException {
    String root = Files.readString(WORKBOOK.root().resolve("pom.xml"));
    String exercises = Files.readString(WORKBOOK.root().resolve("exercises/pom.xml"));

    assertThat(between(root, "<workbook.jvm>", "</workbook.jvm>")
            + between(exercises, "<argLine>${workbook.jvm}", "</argLine>"))
        .isEqualTo(String.join(" ", IdeFiles.JVM));
  }

  @Test
  void git_keeps_them_and_nothing_else_of_an_ide() throws Exception {
    assumeTrue(Files.exists(WORKBOOK.root().resolve(".git")));
    for (String file : FILES.keySet()) {
      assertThat(ignored(file)).as(file).isFalse();
    }
    assertThat(ignored(".vscode/launch.json")).isTrue();
    assertThat(ignored(".idea/workspace.xml")).isTrue();
  }

  @Test
  void what_an_import_needs_to_know_is_in_the_poms() throws Exception {
    Document root = pom("pom.xml");
    assertThat(text(root, "maven.compiler.release")).isEqualTo("17");
    assertThat(text(root, "project.build.sourceEncoding")).isEqualTo("UTF-8");

    // the goal that IDEs know, with a folder that each chapter may have
    String exercises = Files.readString(WORKBOOK.root().resolve("exercises/pom.xml"));
    assertThat(exercises)
        .contains("<artifactId>build-helper-maven-plugin</artifactId>")
        .contains("<goal>add-source</goal>")
        .contains("<source>src/given/java</source>");
    // IDEs run tests with the launcher that they find; theirs may be older than our engine
    assertThat(exercises).contains("<artifactId>junit-platform-launcher</artifactId>");
  }

  private static List<String> modules() throws Exception {
    var modules = new ArrayList<String>();
    NodeList named = pom("exercises/pom.xml").getElementsByTagName("module");
    for (int i = 0; i < named.getLength(); i++) {
      String folder = named.item(i).getTextContent().strip();
      Document pom = pom("exercises/" + folder + "/pom.xml");
      NodeList children = pom.getDocumentElement().getChildNodes();
      for (int child = 0; child < children.getLength(); child++) {
        if (children.item(child).getNodeName().equals("artifactId")) {
          modules.add(children.item(child).getTextContent().strip());
        }
      }
    }
    return modules;
  }

  private static Map<String, String> options(Element configuration) {
    var options = new TreeMap<String, String>();
    NodeList all = configuration.getElementsByTagName("option");
    for (int i = 0; i < all.getLength(); i++) {
      Element option = (Element) all.item(i);
      options.put(option.getAttribute("name"), option.getAttribute("value"));
    }
    return options;
  }

  private static boolean ignored(String file) throws Exception {
    Process git = new ProcessBuilder("git", "check-ignore", "-q", file)
        .directory(WORKBOOK.root().toFile())
        .start();
    if (!git.waitFor(20, TimeUnit.SECONDS) || git.exitValue() > 1) {
      fail("git cannot say whether it ignores " + file);
    }
    return git.exitValue() == 0;
  }

  private static String between(String text, String before, String after) {
    return text.split(Pattern.quote(before))[1].split(Pattern.quote(after))[0];
  }

  private static String text(Document pom, String tag) {
    return pom.getElementsByTagName(tag).item(0).getTextContent().strip();
  }

  private static Document pom(String path) throws Exception {
    return xml(Files.readString(WORKBOOK.root().resolve(path)));
  }

  private static Document xml(String text) throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
