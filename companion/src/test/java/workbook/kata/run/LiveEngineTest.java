package workbook.kata.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.kata.SmallWorkbook;
import workbook.kata.layers.Layer;
import workbook.kata.layers.Libraries;

class LiveEngineTest {

  @TempDir
  private Path folder;

  @Test
  void closed_while_it_gets_a_second_process_ready_it_leaves_no_process_and_no_folder() {
    SmallWorkbook small = SmallWorkbook.in(folder.resolve("workbook"));
    Path scratch = folder.resolve("scratch");
    List<Long> before = children();

    LiveEngine engine = LiveEngine.open(
        scratch, Libraries.ofThisProcess(), List.of("-Xshare:auto"), Duration.ofSeconds(3));
    engine.standBy(Layer.solution(small.chapter()));
    engine.close();

    assertThat(scratch).isEmptyDirectory();
    assertThat(children()).isSubsetOf(before);
  }

  private static List<Long> children() {
    return ProcessHandle.current().children().map(ProcessHandle::pid).toList();
  }
}
