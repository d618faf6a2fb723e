package workbook.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import workbook.lab.Timeline.Weight;

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
  void what_happens_again_and_again_is_one_line_with_its_number_and_its_end() {
    var timeline = new Timeline();
    add(timeline, 0, "booked");
    for (int i = 0; i < 40; i++) {
      add(timeline, 30_000 * i, "sent");
      add(timeline, 30_000 * i + 5, "refused");
    }
    add(timeline, 1_300_000, "gave up");

    assertThat(timeline.digest(MOST))
        .containsExactly(
            "     0 ms  booked      -",
            "     0 ms  sent        -",
            "     5 ms  refused     -",
            "           ... the same 39 more times, until 19:30 min ...",
            "21:40 min  gave up     -");
  }

  @Test
  void what_fits_is_shown_line_by_line_although_it_repeats_itself() {
    var timeline = new Timeline();
    for (int i = 0; i < MOST; i++) {
      add(timeline, i, "sent");
    }

    assertThat(timeline.digest(MOST)).hasSize(MOST).allMatch(line -> line.contains("sent"));
  }

  @Test
  void what_repeats_itself_and_has_no_room_is_counted_all_the_same() {
    var timeline = new Timeline();
    for (int i = 0; i < 30; i++) {
      add(timeline, i, "did " + i);
    }
    for (int i = 30; i < 50; i++) {
      add(timeline, i, "sent");
    }
    for (int i = 50; i < 80; i++) {
      add(timeline, i, "did " + i);
    }

    List<String> lines = timeline.digest(MOST);
    int left = lines.stream()
        .filter(line -> line.contains("... "))
        .flatMap(line -> Stream.of(line.replaceAll("until [^.]*", "").split("and")))
        .mapToInt(counted -> Integer.parseInt(counted.replaceAll("\\D", "")))
        .sum();
    long shown = lines.stream().filter(line -> !line.contains("... ")).count();
    assertThat(shown + left).isEqualTo(80);
  }

  @Test
  void what_repeats_itself_and_what_is_left_out_after_it_are_counted_in_one_line() {
    boolean together = false;
    for (int place = 0; place < 30; place++) {
      var timeline = new Timeline();
      for (int i = 0; i < 30; i++) {
        for (int times = 0; times < (i == place ? 5 : 1); times++) {
          add(timeline, i, "did " + i);
        }
      }
      List<String> lines = timeline.digest(MOST);
      assertThat(lines).hasSizeLessThanOrEqualTo(MOST);
      for (int i = 1; i < lines.size(); i++) {
        assertThat(lines.get(i - 1).contains("... ") && lines.get(i).contains("... "))
            .isFalse();
      }
      together |= lines.stream()
          .anyMatch(line -> line.matches(" +... the same 4 more times, and \\d+ more lines ..."));
    }
    assertThat(together).isTrue();
  }

  @Test
  void a_line_that_speaks_of_what_the_failure_speaks_of_stays() {
    var timeline = new Timeline();
    for (int i = 0; i < 60; i++) {
      String shows = i == 20 ? "B-1 is BOOKED" : "B-1 was looked up";
      timeline.add(
          Duration.ofMillis(i), i == 59 ? "shows" : "did " + i, shows, "", "", "", Weight.NORMAL);
    }

    assertThat(timeline.digest("But B-1 was BOOKED, and now it is UNDER_WAY.", MOST))
        .hasSize(MOST)
        .anyMatch(line -> line.endsWith("B-1 is BOOKED"));
    assertThat(timeline.digest(MOST)).noneMatch(line -> line.endsWith("B-1 is BOOKED"));
  }

  @Test
  void a_time_is_said_in_the_unit_that_people_use() {
    var timeline = new Timeline();
    for (long millis : List.of(59_999L, 60_000L, 3_599_000L, 3_600_000L, 180_000_000L)) {
      add(timeline, millis, "sent");
    }

    assertThat(timeline.digest(MOST))
        .extracting(line -> line.substring(0, 9))
        .containsExactly(" 59999 ms", " 1:00 min", "59:59 min", " 0d 01:00", " 2d 02:00");
  }

  private static void add(Timeline timeline, long millis, String verb) {
    timeline.add(Duration.ofMillis(millis), verb, "-", "", "", "", Weight.NORMAL);
  }

  @Test
  void a_long_line_is_clipped() {
    var timeline = new Timeline();
    timeline.add(Duration.ZERO, "said", "x".repeat(200), "", "", "", Weight.NORMAL);

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
      timeline.add(Duration.ZERO, "sent", id, "", "", "", Weight.NORMAL);
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
        case 'n' -> Weight.NORMAL;
        default -> Timeline.Weight.HEAVY;
      };
      timeline.add(Duration.ofMillis(i), weight.name(), "line-" + i, "", "", "", weight);
    });
    return timeline.digest(MOST).stream().map(String::stripTrailing).collect(Collectors.toList());
  }
}
