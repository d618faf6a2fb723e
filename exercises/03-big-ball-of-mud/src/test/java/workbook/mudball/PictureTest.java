package workbook.mudball;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import workbook.lab.GreenFromTheStart;
import workbook.lab.Step;

@Step(6)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PictureTest {

  private static final String PAGE = "chapters/03-big-ball-of-mud/README.md";

  @Test
  @GreenFromTheStart
  void the_page_shows_the_dependencies_that_there_are() throws IOException {
    String picture = DependencyPicture.mermaid();

    assertThat(picture).contains("marketing ==", "reporting ==", "advertising ==", "asks");
    Path page = page();
    if (page != null) {
      assertThat(Files.readString(page).replace("\r\n", "\n")).contains(picture);
    }
  }

  /** Null where somebody runs the chapter without the book. */
  private static Path page() {
    return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
        .map(folder -> folder.resolve(PAGE))
        .filter(Files::isRegularFile)
        .findFirst()
        .orElse(null);
  }
}
