package workbook.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DigestTest {

  private static final int MOST = 12;

  @Test
  void a_short_timeline_is_shown_whole() {
    assertThat(digest("nnnnnnnnnnnn")).hasSize(12).noneMatch(line -> line.contains("more"));
  }

  @Test
  void light_lines_are_left_out() {
    assertThat(digest("lnlHl")).hasSize(2);
  }

  @Test
  void a_long_one_keeps_its_beginning_and_its_end() {
    List<String> lines = digest("n".repeat(40));

    assertThat(lines).hasSize(MOST);
    assertThat(lines.get(0)).contains("line-0");
    assertThat(lines.get(11)).contains("line-39");
    assertThat(lines).filteredOn(line -> line.contains("... 29 more lines ...")).hasSize(1);
  }

  @Test
  void the_first_fault_stays_wherever_it_is() {
    for (int size = 1; size <= 60; size++) {
      for (int fault = 0; fault < size; fault++) {
        String shape = "n".repeat(fault) + "H" + "n".repeat(size - fault - 1);
        String last = "line-" + (size - 1);
        assertThat(digest(shape))
            .as(shape)
            .hasSizeLessThanOrEqualTo(MOST)
            .anyMatch(line -> line.contains("HEAVY"))
            .anyMatch(line -> line.endsWith(last));
      }
    }
  }

  @Test
  void several_faults_stay_as_long_as_there_is_room() {
    assertThat(digest("n".repeat(10) + "H" + "n".repeat(10) + "H" + "n".repeat(10)))
        .filteredOn(line -> line.contains("HEAVY"))
        .hasSize(2);
    List<String> many = digest("nH".repeat(30));
    assertThat(many).hasSizeLessThanOrEqualTo(MOST);
    assertThat(many.get(1)).contains("HEAVY", "line-1");
  }

  @Test
  void every_shape_counts_all_that_it_leaves_out() {
    for (int bits = 0; bits < 1 << 15; bits += 61) {
      String shape = Integer.toBinaryString(bits | 1 << 15).replace('0', 'n').replace('1', 'H');
      List<String> lines = digest(shape);
      int shown = (int) lines.stream().filter(line -> line.contains("line-")).count();
      int counted = lines.stream()
          .filter(line -> line.contains(" more line"))
          .mapToInt(line -> Integer.parseInt(line.replaceAll("\\D", "")))
          .sum();
      assertThat(shown + counted).as(shape).isEqualTo(shape.length());
      assertThat(lines).as(shape).hasSizeLessThanOrEqualTo(MOST).doesNotContain("1 more line");
    }
  }

  @Test
  void a_long_line_is_clipped() {
    var timeline = new Timeline();
    timeline.add(Duration.ZERO, "said", "x".repeat(200), "", "", "", Timeline.Weight.NORMAL);

    assertThat(timeline.digest(MOST)).singleElement().asString().hasSize(96).endsWith("...");
  }

  @Test
  void nothing_happened_is_no_line() {
    assertThat(new Timeline().digest(MOST)).isEmpty();
  }

  @Test
  void random_ids_get_names_in_the_order_of_their_appearance() {
    var timeline = new Timeline();
    String one = "123e4567-e89b-12d3-a456-426614174000";
    String other = "00000000-e89b-12d3-a456-426614174000";
    for (String id : List.of(one, other, one)) {
      timeline.add(Duration.ZERO, "sent", id, "", "", "", Timeline.Weight.NORMAL);
    }

    assertThat(timeline.entries().stream().map(Timeline.Entry::what))
        .containsExactly("random-1", "random-2", "random-1");
  }

  /** {@code l}, {@code n} and {@code H} are a light, a normal and a heavy line. */
  private static List<String> digest(String shape) {
    var timeline = new Timeline();
    IntStream.range(0, shape.length()).forEach(i -> {
      Timeline.Weight weight = switch (shape.charAt(i)) {
        case 'l' -> Timeline.Weight.LIGHT;
        case 'n' -> Timeline.Weight.NORMAL;
        default -> Timeline.Weight.HEAVY;
      };
      timeline.add(Duration.ofMillis(i), weight.name(), "line-" + i, "", "", "", weight);
    });
    return timeline.digest(MOST).stream().map(String::stripTrailing).collect(Collectors.toList());
  }
}
