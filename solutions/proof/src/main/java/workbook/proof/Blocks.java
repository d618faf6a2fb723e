package workbook.proof;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import workbook.kata.Chapter;
import workbook.kata.UnknownName;
import workbook.kata.Workbook;

/** Code on a page is from a file, output on a page is from a run, commands name what exists. */
final class Blocks {

  private static final Set<String> COMMANDS = Set.of("sh", "bash", "shell", "console");
  private static final Pattern FROM = Pattern.compile("from (?<file>\\S+)");
  private static final Pattern OUTPUT =
      Pattern.compile("output of: (?:(?<chapter>\\d\\d-\\S+) )?(?:step (?<step>\\d+) skeleton"
          + "|(?<report>report skeleton)|mistake (?<mistake>\\S+?)(?<postgres> on postgres)?)");
  private static final Pattern PATH = Pattern.compile(
      "(?<![\\w/.-])(?:exercises|solutions|chapters|lab|companion|docs)(?:/[\\w.-]+)+");

  private final Workbook workbook;
  private final Optional<Chapter> chapter;

  /**
   * @param chapter the chapter whose page it is; none for pages about the whole workbook, where a
   *     block needs no comment
   */
  Blocks(Workbook workbook, Optional<Chapter> chapter) {
    this.workbook = workbook;
    this.chapter = chapter;
  }

  List<String> complaints(Page page) {
    var complaints = new ArrayList<String>();
    for (Page.Block block : page.blocks()) {
      String place = workbook.display(page.file()) + ":" + block.line();
      complaint(block).ifPresent(words -> complaints.add(place + " " + words));
    }
    return complaints;
  }

  private Optional<String> complaint(Page.Block block) {
    Matcher from = FROM.matcher(block.note());
    if (from.matches()) {
      return code(block, from.group("file"));
    }
    Matcher output = OUTPUT.matcher(block.note());
    if (output.matches()) {
      return output(block, output);
    }
    if (block.note().startsWith("output of") || block.note().startsWith("from")) {
      return Optional.of("has a comment that means nothing here: \""
          + block.note()
          + "\"; solutions/README.md says which ones there are");
    }
    if (block.language().equals("mermaid")) {
      return Optional.empty();
    }
    if (COMMANDS.contains(block.language())) {
      return command(block);
    }
    if (chapter.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        block.language().isEmpty() || block.language().equals("text")
            ? "shows output without saying of which run; put <!-- output of: ... --> above it"
            : "shows code without saying from which file; put <!-- from ... --> above it");
  }

  private Optional<String> code(Page.Block block, String name) {
    Path file = workbook.root().resolve(name);
    if (!Files.isRegularFile(file)) {
      return Optional.of("shows code from " + name + ", which does not exist");
    }
    return Excerpt.missingFrom(Golden.read(file), block.text())
        .map(line -> "shows code that is not in " + name + ": \"" + line + "\"");
  }

  private Optional<String> output(Page.Block block, Matcher said) {
    Chapter of;
    try {
      of = said.group("chapter") == null
          ? chapter.orElse(null)
          : workbook.chapter(said.group("chapter"));
    } catch (UnknownName e) {
      return Optional.of("shows the output of a run, but " + e.getMessage());
    }
    if (of == null) {
      return Optional.of("shows output without saying of which chapter");
    }
    Path golden = golden(of, said);
    if (!Files.exists(golden)) {
      return Optional.of("shows the output of " + said.group().substring("output of: ".length())
          + ", but there is no " + workbook.display(golden));
    }
    return Excerpt.missingFrom(Golden.read(golden), block.text())
        .map(line ->
            "shows output that " + workbook.display(golden) + " does not say: \"" + line + "\"");
  }

  private static Path golden(Chapter of, Matcher said) {
    Path solution = of.solution();
    if (said.group("step") != null) {
      return solution.resolve("skeleton/step-" + said.group("step") + ".txt");
    }
    if (said.group("report") != null) {
      return solution.resolve("skeleton/report.txt");
    }
    Path mistake = solution.resolve("mistakes").resolve(said.group("mistake"));
    Path own = mistake.resolve("failure-postgres.txt");
    return said.group("postgres") != null && Files.exists(own)
        ? own
        : mistake.resolve("failure.txt");
  }

  private Optional<String> command(Page.Block block) {
    Matcher path = PATH.matcher(block.text());
    while (path.find()) {
      if (!Files.exists(workbook.root().resolve(path.group()))) {
        return Optional.of("names " + path.group() + " in a command, which does not exist");
      }
    }
    return Optional.empty();
  }
}
