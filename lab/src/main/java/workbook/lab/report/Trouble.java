package workbook.lab.report;

import java.util.List;

/**
 * Something that went wrong with a run itself, not with one of its tests.
 *
 * @param test the id of the test that was running, or an empty string
 * @param headline one sentence
 * @param lines what else there is to say, possibly nothing
 */
public record Trouble(String test, String headline, List<String> lines) {

  public Trouble {
    lines = List.copyOf(lines);
  }
}
