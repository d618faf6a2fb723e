package workbook.kata.command;

import java.util.Iterator;
import java.util.List;
import workbook.kata.Chapter;
import workbook.kata.Workbook;

/** The names that a shell offers where a command wants a chapter. */
final class ChapterNames implements Iterable<String> {

  @Override
  public Iterator<String> iterator() {
    return names().iterator();
  }

  private static List<String> names() {
    try {
      return Workbook.around(Kata.root()).chapters().stream().map(Chapter::name).toList();
    } catch (IllegalArgumentException noWorkbook) {
      return List.of();
    }
  }
}
