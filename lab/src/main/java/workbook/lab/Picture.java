package workbook.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Draws the whole timeline of a failed trial, as a page to look at and as text for Mermaid, into
 * {@code target/timeline} of the module that the trial belongs to.
 */
final class Picture {

  private static final int LONGEST_NAME = 32;

  /** Who owns which file, so that two tests that break one rule do not draw over each other. */
  private static final Map<Path, List<String>> OWNERS = new HashMap<>();

  private Picture() {}

  /** The same failure with its picture; whatever goes wrong here, the failure stays. */
  static RuleBroken attachedTo(RuleBroken broken, Timeline timeline, Trial trial) {
    try {
      Optional<Path> target = target(trial);
      if (target.isEmpty() || broken.picture().isPresent()) {
        return broken;
      }
      Path folder = Files.createDirectories(target.get().resolve("timeline"));
      String name =
          name(folder, broken.rule(), TestMethod.of(trial).map(String::valueOf).orElse(""));
      Drawing drawing = Drawing.of(timeline);
      Files.writeString(folder.resolve(name + ".mmd"), MermaidText.of(drawing));
      Files.writeString(folder.resolve(name + ".html"), PicturePage.of(drawing, broken, timeline));
      String shown = module(target.get(), broken.rule()) + "/target/timeline/" + name + ".html";
      return new RuleBroken(broken.rule(), broken.breach(), broken.happened(), shown);
    } catch (IOException | RuntimeException e) {
      return broken;
    }
  }

  /** The folder {@code target} that the trial was compiled into, if it looks like one. */
  private static Optional<Path> target(Trial trial) {
    return TestMethod.placeOf(trial.getClass())
        .filter(classes -> classes.endsWith("target/test-classes"))
        .map(Path::getParent);
  }

  /** The module's path from the project's root, the same on every machine. */
  private static String module(Path target, Rule rule) {
    Path module = target.getParent();
    String parent = module.getParent().getFileName().toString();
    boolean atHome = parent.equals("exercises") || parent.equals("solutions");
    return atHome ? parent + "/" + module.getFileName() : "exercises/" + rule.chapter();
  }

  private static String name(Path folder, Rule rule, String owner) {
    String slug = slug(rule.sentence());
    synchronized (OWNERS) {
      List<String> owners = OWNERS.computeIfAbsent(folder.resolve(slug), path -> new ArrayList<>());
      String me = rule.sentence() + owner;
      if (!owners.contains(me)) {
        owners.add(me);
      }
      int number = owners.indexOf(me) + 1;
      return number == 1 ? slug : slug + "-" + number;
    }
  }

  /** The first words of a sentence, as a file name. */
  static String slug(String sentence) {
    var slug = new StringBuilder();
    String words =
        sentence.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    for (String word : words.replaceFirst("^(a|an|the) ", "").split(" ")) {
      if (!slug.isEmpty() && slug.length() + 1 + word.length() > LONGEST_NAME) {
        break;
      }
      slug.append(slug.isEmpty() ? "" : "-").append(word);
    }
    return slug.isEmpty() ? "timeline" : slug.substring(0, Math.min(slug.length(), LONGEST_NAME));
  }
}
