package workbook.proof;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import workbook.kata.Workbook;

/** Links lead to files and sections that exist. What is outside the workbook is not asked. */
final class Links {

  private final Workbook workbook;

  Links(Workbook workbook) {
    this.workbook = workbook;
  }

  List<String> complaints(Page page) {
    var complaints = new ArrayList<String>();
    for (Page.Reference reference : page.references()) {
      complaint(page, reference.target())
          .ifPresent(words ->
              complaints.add(workbook.display(page.file()) + ":" + reference.line() + " " + words));
    }
    return complaints;
  }

  private Optional<String> complaint(Page page, String target) {
    if (target.startsWith("https://") || target.startsWith("mailto:")) {
      return Optional.empty();
    }
    if (target.contains("://")) {
      return Optional.of("links to " + target + ", which is not https");
    }
    int hash = target.indexOf('#');
    String path = hash < 0 ? target : target.substring(0, hash);
    Path file = page.file();
    if (!path.isEmpty()) {
      String decoded = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
      file = page.file().resolveSibling(decoded).normalize();
      if (!file.startsWith(workbook.root())) {
        return Optional.of("links to " + target + ", outside of the workbook");
      }
      if (!Files.exists(file)) {
        return Optional.of("links to " + target + ", which does not exist");
      }
    }
    if (hash < 0 || !file.toString().endsWith(".md")) {
      return Optional.empty();
    }
    String anchor = target.substring(hash + 1);
    Page there = file.equals(page.file()) ? page : Page.of(file);
    boolean known = there.sections().stream().anyMatch(each -> each.anchor().equals(anchor));
    return known
        ? Optional.empty()
        : Optional.of("links to the section " + target + ", which does not exist");
  }
}
