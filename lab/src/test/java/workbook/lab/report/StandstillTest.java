package workbook.lab.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What tells a test that hangs from one that a busy machine lets wait. */
class StandstillTest {

  private static final long LIMIT = 1_000;

  private long computed;
  private boolean wants;
  private long told = 7;

  private final Standstill standstill = Standstill.begins(() -> computed, () -> wants, () -> told);

  @Test
  void before_the_limit_nobody_gives_up() {
    computed = 999;

    assertThat(standstill.forGood(999, LIMIT)).isFalse();
  }

  @Test
  void who_computes_all_the_time_loops() {
    wants = true;
    assertThat(standstill.forGood(500, LIMIT)).isFalse();
    computed = 900;

    assertThat(standstill.forGood(1_000, LIMIT)).isTrue();
  }

  @Test
  void where_nobody_wants_to_go_on_it_is_a_wait() {
    assertThat(standstill.forGood(1_000, LIMIT)).isTrue();
  }

  @Test
  void who_wants_to_go_on_and_is_not_let_gets_more_time() {
    wants = true;
    assertThat(standstill.forGood(500, LIMIT)).isFalse();
    computed = 100;

    assertThat(standstill.forGood(1_000, LIMIT)).isFalse();
    assertThat(standstill.forGood(4_000, LIMIT)).isFalse();
  }

  @Test
  void who_wanted_to_once_may_wait_when_it_is_looked_at_again() {
    wants = true;
    assertThat(standstill.forGood(500, LIMIT)).isFalse();
    wants = false;

    assertThat(standstill.forGood(1_000, LIMIT)).isFalse();
  }

  @Test
  void at_last_it_is_enough() {
    wants = true;

    assertThat(standstill.forGood(5_001, LIMIT)).isTrue();
  }

  @Test
  void who_comes_to_the_end_of_a_story_may_tell_the_next_one() {
    wants = true;
    for (int i = 1; i <= 4; i++) {
      computed = i * 900L;
      told++;

      assertThat(standstill.forGood(i * 1_000L, LIMIT)).isFalse();
    }

    assertThat(standstill.told()).isEqualTo(4);
  }

  @Test
  void who_stays_in_a_story_after_many_others_loops() {
    wants = true;
    computed = 3_000;
    told++;
    assertThat(standstill.forGood(3_000, LIMIT)).isFalse();
    computed = 3_900;

    assertThat(standstill.forGood(4_000, LIMIT)).isTrue();
  }

  @Test
  void who_tells_stories_for_ever_is_stopped_too() {
    wants = true;
    assertThat(standstill.forGood(4_999, LIMIT)).isFalse();
    told++;

    assertThat(standstill.forGood(5_001, LIMIT)).isTrue();
  }
}
