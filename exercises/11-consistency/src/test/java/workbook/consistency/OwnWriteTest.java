package workbook.consistency;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import workbook.lab.Explore;
import workbook.lab.GreenFromTheStart;
import workbook.lab.Step;

@Step(value = 4, title = "Travellers see what they have done", edit = "TravellersPage", minutes = 9)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class OwnWriteTest {

  private static final String ANNA = "Anna";
  private static final String BEN = "Ben";
  private static final String ANNAS = "T-7";
  private static final String BENS = "T-8";

  @Test
  @Order(1)
  void anna_sees_what_she_has_just_changed() {
    Explore.calm(lab -> {
      var day = new PageDay(lab, 2_000).with(ANNAS);

      day.moves(ANNA, ANNAS, "V-8");
      day.after(500, () -> day.opens(ANNA, ANNAS));

      day.settles();
      day.requireLatest(ANNA, ANNAS);
    });
  }

  @Test
  @Order(2)
  void what_she_has_seen_at_one_window_is_not_unseen_at_the_next() {
    Explore.calm(lab -> {
      var day = new PageDay(lab, 0, 3_000).with(ANNAS);
      day.isMoved(ANNAS, "V-8");

      day.after(100, () -> day.opens(ANNA, ANNAS));
      day.after(200, () -> day.opens(ANNA, ANNAS));

      day.settles();
      day.requireLatest(ANNA, ANNAS);
    });
  }

  @Test
  @Order(3)
  void a_change_after_a_change_counts_too() {
    Explore.calm(lab -> {
      var day = new PageDay(lab, 2_000).with(ANNAS);

      day.moves(ANNA, ANNAS, "V-8");
      day.after(1_500, () -> day.moves(ANNA, ANNAS, "V-9"));
      day.after(2_500, () -> day.opens(ANNA, ANNAS));

      day.settles();
      day.requireLatest(ANNA, ANNAS);
    });
  }

  @Test
  @Order(4)
  @GreenFromTheStart
  void who_has_changed_nothing_does_not_wait() {
    Explore.calm(lab -> {
      var day = new PageDay(lab, 2_000).with(ANNAS).with(BENS);
      day.isMoved(BENS, "V-8");

      day.after(500, () -> day.opens(BEN, BENS));

      day.settles();
    });
  }

  @Test
  @Order(5)
  void each_ticket_counts_its_own_versions() {
    Explore.calm(lab -> {
      var day = new PageDay(lab, 2_000).changedBefore(ANNAS, 4).with(BENS);
      day.after(100, () -> day.opens(ANNA, ANNAS));
      day.after(3_000, () -> day.moves(ANNA, ANNAS, "V-8"));

      day.after(9_000, () -> day.opens(ANNA, BENS));

      day.settles();
      day.requireLatest(ANNA, BENS);
    });
  }

  @Test
  @Order(6)
  void a_look_at_another_ticket_does_not_make_her_forget() {
    Explore.calm(lab -> {
      var day = new PageDay(lab, 2_000).with(ANNAS).with(BENS);
      day.moves(ANNA, ANNAS, "V-8");

      day.after(300, () -> day.opens(ANNA, BENS));
      day.after(600, () -> day.opens(ANNA, ANNAS));

      day.settles();
      day.requireLatest(ANNA, ANNAS);
    });
  }

  @Test
  @Order(7)
  void what_somebody_else_changes_later_is_seen() {
    Explore.calm(lab -> {
      var day = new PageDay(lab, 2_000).with(ANNAS);
      day.after(3_000, () -> day.moves(ANNA, ANNAS, "V-8"));

      day.after(4_000, () -> day.isMoved(ANNAS, "V-9"));
      day.after(9_000, () -> day.opens(ANNA, ANNAS));

      day.settles();
      day.requireLatest(ANNA, ANNAS);
    });
  }

  @Test
  @Order(8)
  @GreenFromTheStart
  void what_the_ledger_did_not_take_has_not_happened() {
    Explore.calm(lab -> {
      var day = new PageDay(lab, 2_000).with(ANNAS);
      day.opens(ANNA, ANNAS);
      day.ledgerCloses();

      day.after(500, () -> day.moves(ANNA, ANNAS, "V-8"));
      day.after(5_000, () -> day.opens(ANNA, ANNAS));

      day.settles();
      day.requireLatest(ANNA, ANNAS);
    });
  }

  @Test
  @Order(9)
  void what_anna_has_changed_makes_nobody_else_wait() {
    Explore.calm(lab -> {
      var day = new PageDay(lab, 5_000).with(ANNAS);
      day.moves(ANNA, ANNAS, "V-8");

      day.after(300, () -> day.opens(BEN, ANNAS));
      day.after(400, () -> day.opens(BEN, ANNAS));

      day.settles();
    });
  }
}
