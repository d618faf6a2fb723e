package workbook.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import workbook.lab.report.Grid;

/**
 * Ends a run of all chapters with a grid of their steps.
 *
 * <p>A test, because Surefire is what every build of the workbook has at hand to run Java; one more
 * plugin would be one more download.
 */
class GridTest {

  @Test
  void every_chapter_has_a_row() {
    Grid grid = Grid.of(Path.of("").toAbsolutePath().getParent());

    System.out.println(grid.text());

    assertThat(grid.chapters()).as("the chapters beside this module").isNotEmpty();
  }
}
