package workbook.kata.work;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * How far a learner is. Kept in a text file with one fact a line, to be read, copied and merged by
 * people: the order of lines does not matter, and of two lines about one thing the higher number
 * counts. Lines that it does not understand stay as they are.
 *
 * <p>Each change reads the file anew and writes it whole, so several companions can share it. Where
 * it cannot be written, the companion works and forgets.
 */
public final class Progress {

  private static final String HEAD = """
      # How far this workbook is done; ./kata keeps it. Read it, edit it, copy it, merge it:
      # one fact a line, in any order; of two lines about one thing the higher number counts.
      #   at CHAPTER            where to go on
      #   done CHAPTER STEP     the step was green the last time it ran
      #   hints CHAPTER STEP N  so many hints of it were shown
      #   tries CHAPTER STEP N  so many different versions of your code were red in it
      """;

  private final Path file;
  private String problem = "";

  private Progress(Path file) {
    this.file = file;
  }

  /** The progress kept in a file, which need not exist yet. */
  public static Progress in(Path file) {
    return new Progress(file);
  }

  /** The chapter to go on with. */
  public Optional<String> at() {
    return Optional.ofNullable(read().at);
  }

  /** From now on, this is the chapter to go on with. */
  public void goTo(String chapter) {
    change(facts -> facts.at = chapter);
  }

  public boolean done(String chapter, int step) {
    return read().numbers.containsKey(done(chapter, String.valueOf(step)));
  }

  /** The steps of a chapter that were green the last time they ran. */
  public List<Integer> done(String chapter) {
    return read().numbers.keySet().stream()
        .filter(key -> key.startsWith("done " + chapter + " "))
        .map(key -> Integer.valueOf(key.substring(key.lastIndexOf(' ') + 1)))
        .sorted()
        .toList();
  }

  /** Notes what a run has shown about some steps of a chapter. */
  public void note(String chapter, Collection<Integer> green, Collection<Integer> notGreen) {
    change(facts -> {
      notGreen.forEach(step -> facts.numbers.remove(done(chapter, String.valueOf(step))));
      green.forEach(step -> facts.numbers.put(done(chapter, String.valueOf(step)), 0));
    });
  }

  public int hints(String chapter, int step) {
    return read().numbers.getOrDefault("hints " + chapter + " " + step, 0);
  }

  public void hinted(String chapter, int step, int rung) {
    change(facts -> facts.raise("hints " + chapter + " " + step, rung));
  }

  public int tries(String chapter, int step) {
    return read().numbers.getOrDefault("tries " + chapter + " " + step, 0);
  }

  /** One more version of the learner's code that was red in this step. */
  public void tried(String chapter, int step) {
    change(facts -> facts.numbers.merge("tries " + chapter + " " + step, 1, Integer::sum));
  }

  /** Forgets which steps of a chapter were green. */
  public void startAnew(String chapter) {
    change(
        facts -> facts.numbers.keySet().removeIf(key -> key.startsWith("done " + chapter + " ")));
  }

  /** Why nothing can be kept, if so. */
  public Optional<String> problem() {
    return problem.isEmpty() ? Optional.empty() : Optional.of(problem);
  }

  private static String done(String chapter, String step) {
    return "done " + chapter + " " + step;
  }

  private Facts read() {
    try {
      return Files.isRegularFile(file) ? Facts.in(Files.readAllLines(file)) : new Facts();
    } catch (IOException unreadable) {
      problem = "your progress cannot be read: " + unreadable;
      return new Facts();
    }
  }

  private synchronized void change(Consumer<Facts> change) {
    try {
      Files.createDirectories(file.getParent());
      Path lock = file.resolveSibling("progress.lock");
      try (var channel =
              FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          var held = channel.lock()) {
        Facts facts = read();
        List<String> before = facts.lines();
        change.accept(facts);
        if (!Files.exists(file) || !facts.lines().equals(before)) {
          Path fresh = file.resolveSibling("progress.new");
          Files.writeString(fresh, HEAD + String.join("\n", facts.lines()) + "\n");
          Files.move(
              fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
      }
      problem = "";
    } catch (IOException | RuntimeException unwritable) {
      problem =
          "your progress cannot be kept in " + file.getParent().getFileName() + ": " + unwritable;
    }
  }

  /** What the file says. */
  private static final class Facts {
    private String at;
    private final Map<String, Integer> numbers = new TreeMap<>();
    private final List<String> others = new ArrayList<>();

    static Facts in(List<String> lines) {
      var facts = new Facts();
      lines.stream()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .forEach(facts::add);
      return facts;
    }

    private void add(String line) {
      String[] words = line.split("\\s+");
      if (words.length == 2 && words[0].equals("at")) {
        at = words[1];
      } else if (words.length == 3 && words[0].equals("done") && number(words[2])) {
        raise(done(words[1], words[2]), 0);
      } else if (words.length == 4
          && (words[0].equals("hints") || words[0].equals("tries"))
          && number(words[2])
          && number(words[3])) {
        raise(words[0] + " " + words[1] + " " + words[2], Integer.parseInt(words[3]));
      } else {
        others.add(line);
      }
    }

    void raise(String key, int to) {
      numbers.merge(key, to, Math::max);
    }

    List<String> lines() {
      var lines = new ArrayList<String>();
      if (at != null) {
        lines.add("at " + at);
      }
      lines.addAll(numbers.entrySet().stream()
          .map(each -> each.getKey().startsWith("done ")
              ? each.getKey()
              : each.getKey() + " " + each.getValue())
          .collect(Collectors.toList()));
      lines.addAll(others);
      return lines;
    }

    private static boolean number(String word) {
      return word.matches("\\d{1,6}");
    }
  }
}
