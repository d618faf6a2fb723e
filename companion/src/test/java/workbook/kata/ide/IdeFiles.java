package workbook.kata.ide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import workbook.kata.Chapter;
import workbook.kata.Workbook;

/**
 * What IDEs read of this workbook beside its poms: run configurations for IntelliJ IDEA, tasks and
 * settings for VS Code, and a container for both. Written from the list of chapters.
 */
final class IdeFiles {

  /** As in a learner's Maven run: {@code workbook.jvm} in pom.xml, the memory in exercises. */
  static final List<String> JVM =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-Xmx512m");

  /** What is not a learner's to open as a project: solutions use the same folders again. */
  private static final List<String> NOT_IMPORTED =
      List.of("**/solutions/**", "**/companion/**", "**/bench/**", "**/.kata/**");

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final List<String> chapters;

  IdeFiles(Workbook workbook) {
    chapters = workbook.chapters().stream().map(Chapter::name).toList();
  }

  /** The text of each file, by its path. */
  Map<String, String> all() {
    var files = new TreeMap<String, String>();
    chapters.forEach(chapter -> files.put(".run/" + chapter + ".run.xml", junit(chapter)));
    files.put(".run/All chapters.run.xml", maven());
    files.put(".vscode/extensions.json", json(extensions()));
    files.put(".vscode/settings.json", json(settings()));
    files.put(".vscode/tasks.json", json(tasks()));
    files.put(".devcontainer/devcontainer.json", json(container()));
    return files;
  }

  private static String junit(String chapter) {
    return """
        <component name="ProjectRunConfigurationManager">
          <configuration default="false" name="%1$s" type="JUnit" factoryName="JUnit" folderName="Chapters">
            <module name="%1$s" />
            <option name="PACKAGE_NAME" value="" />
            <option name="MAIN_CLASS_NAME" value="" />
            <option name="METHOD_NAME" value="" />
            <option name="TEST_OBJECT" value="package" />
            <option name="VM_PARAMETERS" value="-ea %2$s" />
            <option name="PARAMETERS" value="" />
            <option name="WORKING_DIRECTORY" value="$MODULE_WORKING_DIR$" />
            <option name="TEST_SEARCH_SCOPE">
              <value defaultName="singleModule" />
            </option>
            <method v="2">
              <option name="Make" enabled="true" />
            </method>
          </configuration>
        </component>
        """.formatted(chapter, String.join(" ", JVM));
  }

  private static String maven() {
    return """
        <component name="ProjectRunConfigurationManager">
          <configuration default="false" name="All chapters" type="MavenRunConfiguration" factoryName="Maven">
            <MavenSettings>
              <option name="myGeneralSettings" />
              <option name="myRunnerSettings" />
              <option name="myRunnerParameters">
                <MavenRunnerParameters>
                  <option name="cmdOptions" />
                  <option name="profiles">
                    <set />
                  </option>
                  <option name="goals">
                    <list>
                      <option value="test" />
                    </list>
                  </option>
                  <option name="pomFileName" />
                  <option name="profilesMap">
                    <map />
                  </option>
                  <option name="projectsCmdOptionValues">
                    <list />
                  </option>
                  <option name="resolveToWorkspace" value="false" />
                  <option name="workingDirPath" value="$PROJECT_DIR$" />
                </MavenRunnerParameters>
              </option>
            </MavenSettings>
            <method v="2" />
          </configuration>
        </component>
        """;
  }

  private static Map<String, Object> extensions() {
    return ordered(
        "recommendations",
        List.of(
            "redhat.java",
            "vscjava.vscode-java-debug",
            "vscjava.vscode-java-test",
            "vscjava.vscode-maven",
            "editorconfig.editorconfig"));
  }

  private static Map<String, Object> settings() {
    var notImported = new ArrayList<>(List.of(
        "**/node_modules/**",
        "**/.metadata/**",
        "**/archetype-resources/**",
        "**/META-INF/maven/**"));
    notImported.addAll(NOT_IMPORTED);
    return ordered(
        "files.encoding",
        "utf8",
        "files.watcherExclude",
        each("**/target/**", "**/.kata/**"),
        "search.exclude",
        each("**/target", "**/.kata", "**/solutions"),
        "java.import.exclusions",
        notImported,
        "maven.excludedFolders",
        List.of("**/.*", "**/target", "**/solutions", "**/companion", "**/bench"),
        "java.configuration.updateBuildConfiguration",
        "automatic",
        "java.compile.nullAnalysis.mode",
        "disabled",
        "java.debug.settings.onBuildFailureProceed",
        true,
        "java.test.config",
        ordered("encoding", "UTF-8", "vmArgs", JVM));
  }

  private Map<String, Object> tasks() {
    return ordered(
        "version",
        "2.0.0",
        "tasks",
        List.of(
            kata("kata: go on where I stopped", "watch"),
            kata("kata: a chapter", "watch", "${input:chapter}"),
            kata("kata: a hint", "hint"),
            kata("kata: how far I am", "list"),
            maven(
                "mvn test: a chapter",
                ordered("kind", "test", "isDefault", true),
                "test",
                "-pl",
                "exercises/${input:chapter}"),
            maven("mvn test: all chapters", "test", "test")),
        "inputs",
        List.of(ordered(
            "id",
            "chapter",
            "type",
            "pickString",
            "description",
            "Which chapter?",
            "options",
            chapters,
            "default",
            chapters.get(0))));
  }

  private static Map<String, Object> kata(String label, String... arguments) {
    Map<String, Object> task = task(label, "./kata", arguments);
    task.put("windows", ordered("command", ".\\kata.cmd"));
    return task;
  }

  private static Map<String, Object> maven(String label, Object group, String... arguments) {
    Map<String, Object> task = task(label, "mvn", arguments);
    task.put("group", group);
    return task;
  }

  private static Map<String, Object> task(String label, String command, String... arguments) {
    return ordered(
        "label",
        label,
        "type",
        "shell",
        "command",
        command,
        "args",
        List.of(arguments),
        "options",
        ordered("cwd", "${workspaceFolder}"),
        "presentation",
        ordered("reveal", "always", "focus", true, "panel", "dedicated", "clear", true),
        "problemMatcher",
        List.of());
  }

  private static Map<String, Object> container() {
    return ordered(
        "name",
        "The event-driven workbook",
        "image",
        "maven:3-eclipse-temurin-17",
        "containerEnv",
        ordered("LC_ALL", "C.UTF-8"),
        "onCreateCommand",
        "./kata prefetch",
        "customizations",
        ordered(
            "vscode",
            ordered("extensions", extensions().get("recommendations")),
            "jetbrains",
            ordered("backend", "IntelliJ")));
  }

  private static Map<String, Object> each(String... patterns) {
    var all = new LinkedHashMap<String, Object>();
    for (String pattern : patterns) {
      all.put(pattern, true);
    }
    return all;
  }

  private static Map<String, Object> ordered(Object... keysAndValues) {
    var all = new LinkedHashMap<String, Object>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      all.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return all;
  }

  private static String json(Object value) {
    return written(value, "") + "\n";
  }

  /** As people write it: an object on lines of its own, a list of plain values on one if short. */
  private static String written(Object value, String indent) {
    String inner = indent + "  ";
    if (value instanceof Map<?, ?> object) {
      return object.entrySet().stream()
          .map(each -> inner + JSON.writeValueAsString(each.getKey()) + ": "
              + written(each.getValue(), inner))
          .collect(Collectors.joining(",\n", "{\n", "\n" + indent + "}"));
    }
    if (value instanceof List<?> list && !list.isEmpty()) {
      String line = list.stream()
          .map(each -> written(each, inner))
          .collect(Collectors.joining(", ", "[", "]"));
      if (!line.contains("\n") && line.length() < 70) {
        return line;
      }
      return list.stream()
          .map(each -> inner + written(each, inner))
          .collect(Collectors.joining(",\n", "[\n", "\n" + indent + "]"));
    }
    return JSON.writeValueAsString(value);
  }
}
