package workbook.lab.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what jqwik publishes about a property: long reports, of which we show the values only. */
final class JqwikText {

  private static final List<String> HEADINGS = List.of("Shrunk Sample", "Sample");

  private JqwikText() {}

  /**
   * The values of the smallest failing try.
   *
   * @param report a report that jqwik published
   * @return one line per parameter, or nothing where the report shows no sample
   */
  static Optional<String> sample(String report) {
    List<String> lines = report.lines().toList();
    for (String heading : HEADINGS) {
      for (int i = 0; i + 1 < lines.size(); i++) {
        if (lines.get(i).startsWith(heading) && lines.get(i + 1).startsWith("---")) {
          return Optional.of(String.join("\n", values(lines.subList(i + 2, lines.size()))));
        }
      }
    }
    return Optional.empty();
  }

  private static List<String> values(List<String> lines) {
    var values = new ArrayList<String>();
    for (String line : lines) {
      if (line.isBlank()) {
        break;
      }
      values.add(line.strip());
    }
    return values;
  }
}
