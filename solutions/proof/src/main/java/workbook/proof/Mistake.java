package workbook.proof;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import workbook.kata.UnknownName;
import workbook.kata.run.Database;

/**
 * A known wrong solution, as its {@code mistake.md} declares it.
 *
 * @param folder where its files are
 * @param step the first step that it turns red
 * @param rule the sentence of the rule that catches it
 * @param shownOn the databases on which it must be caught; on the others it must pass
 * @param slips what is wrong with the declaration, a sentence each
 */
record Mistake(Path folder, int step, String rule, Set<Database> shownOn, List<String> slips) {

  private static final Set<String> KEYS = Set.of("step", "rule", "only", "on");

  static Mistake in(Path folder) {
    var slips = new ArrayList<String>();
    Path file = folder.resolve("mistake.md");
    String name = folder.getFileName() + "/mistake.md";
    if (!Files.exists(file)) {
      slips.add(name + " is missing: it says the step and the rule that catch the mistake");
      return new Mistake(folder, 0, "", EnumSet.allOf(Database.class), slips);
    }
    FrontMatter said = FrontMatter.in(file);
    said.values().keySet().stream()
        .filter(key -> !KEYS.contains(key))
        .forEach(key -> slips.add(name + " says \"" + key + "\", which means nothing here"));
    if (said.body().isBlank()) {
      slips.add(name + " does not say what somebody believes who writes this");
    }
    String rule = said.value("rule").orElse("");
    if (rule.isEmpty()) {
      slips.add(name + " does not say the rule that catches it");
    }
    int step = 0;
    try {
      step = Integer.parseInt(said.value("step").orElse(""));
    } catch (NumberFormatException e) {
      slips.add(name + " does not say the number of the step that catches it");
    }
    return new Mistake(folder, step, rule, databases(said, name, slips), List.copyOf(slips));
  }

  private static Set<Database> databases(FrontMatter said, String name, List<String> slips) {
    String on = said.value("only").or(() -> said.value("on")).orElse("[h2, postgres]");
    var all = EnumSet.noneOf(Database.class);
    for (String key : on.replaceAll("[\\[\\]]", "").split(",")) {
      try {
        all.add(Database.of(key));
      } catch (UnknownName e) {
        slips.add(name + ": " + e.getMessage());
      }
    }
    return all;
  }
}
