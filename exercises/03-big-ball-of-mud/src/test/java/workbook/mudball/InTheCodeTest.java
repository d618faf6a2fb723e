package workbook.mudball;

import static workbook.mudball.MudRules.GOOD_ORDER_IS_LEFT_ALONE;
import static workbook.mudball.MudRules.NAMES_MEAN_NOTHING;
import static workbook.mudball.MudRules.NOTHING_IS_NOT_GOOD_ORDER;
import static workbook.mudball.MudRules.READERS_ARE_NAMED;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import workbook.lab.GreenFromTheStart;
import workbook.lab.RuleBroken;
import workbook.lab.Step;
import workbook.mudball.booking.model.BookingEvent;
import workbook.mudball.detectors.ImplementationCoupling;
import workbook.mudball.inspected.BoundedContext;
import workbook.mudball.inspected.Landscape;

@Step(
    value = 1,
    title = "Who reads another context's private classes is named",
    edit = "ImplementationCoupling",
    minutes = 10)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class InTheCodeTest {

  private final ImplementationCoupling detector = new ImplementationCoupling();

  @Test
  @Order(1)
  void three_contexts_of_the_ferry_line_read_bookings_notes() {
    Verdict.on("the ferry line", "works by events alone")
        .sparing(GOOD_ORDER_IS_LEFT_ALONE)
        .names(
            READERS_ARE_NAMED,
            List.of(readsNotes("Marketing"), readsNotes("Reporting"), readsNotes("Advertising")),
            () -> detector.inTheCode(Landscapes.FERRY_LINE, FerryLineClasses.now()));
  }

  @Test
  @Order(2)
  void each_reader_in_the_museum_is_named() {
    Tour.asItIs().eachAlone(READERS_ARE_NAMED, Exhibits.BAD);
  }

  @Test
  @Order(3)
  @GreenFromTheStart
  void whoever_reads_what_is_published_or_its_own_is_left_alone() {
    Tour.asItIs().eachAlone(GOOD_ORDER_IS_LEFT_ALONE, Exhibits.GOOD);
  }

  @Test
  @Order(4)
  void there_are_many_ways_to_depend_on_a_class() {
    Tour.asItIs().eachAlone(READERS_ARE_NAMED, Exhibits.BAD_IN_THE_CELLAR);
  }

  @Test
  @Order(5)
  @GreenFromTheStart
  void to_speak_of_somebody_is_not_to_depend_on_them() {
    Tour.asItIs().eachAlone(GOOD_ORDER_IS_LEFT_ALONE, Exhibits.GOOD_IN_THE_CELLAR);
  }

  @Test
  @Order(6)
  void under_other_names_the_same_ones_are_named() {
    Tour elsewhere = Tour.elsewhere();
    elsewhere.allTogether(NAMES_MEAN_NOTHING, Exhibits.BAD);
    elsewhere.allTogether(NAMES_MEAN_NOTHING, Exhibits.BAD_IN_THE_CELLAR);
    elsewhere.allTogether(GOOD_ORDER_IS_LEFT_ALONE, Exhibits.GOOD);
    elsewhere.allTogether(GOOD_ORDER_IS_LEFT_ALONE, Exhibits.GOOD_IN_THE_CELLAR);
  }

  @Test
  @Order(7)
  void a_package_called_published_is_private_until_somebody_publishes_it() {
    Tour upsideDown = Tour.upsideDown();
    upsideDown.allTogether(NAMES_MEAN_NOTHING, Exhibits.BAD);
    upsideDown.allTogether(NAMES_MEAN_NOTHING, Exhibits.GOOD);
    upsideDown.allTogether(NAMES_MEAN_NOTHING, Exhibits.GOOD_IN_THE_CELLAR);
  }

  @Test
  @Order(8)
  void a_home_in_which_nobody_lives_is_not_good_order() {
    List<BoundedContext> moved = Landscapes.FERRY_LINE.contexts().stream()
        .map(each -> each.name().equals("marketing") ? movedAway(each) : each)
        .toList();

    boolean noticed;
    try {
      noticed = detector.inTheCode(new Landscape(moved, List.of()), FerryLineClasses.now()).stream()
          .anyMatch(said -> said.contains("marketing") || said.contains("sales"));
    } catch (AssertionError | RuntimeException loud) {
      noticed = true;
    }

    if (!noticed) {
      throw new RuleBroken(
          NOTHING_IS_NOT_GOOD_ORDER,
          "But marketing is said to live where there is no class, and your detector does not mind.",
          List.of("  looked at  the ferry line, with marketing at workbook.mudball.sales.."),
          null);
    }
  }

  private static Accusation readsNotes(String context) {
    String[] notes = Stream.of(BookingEvent.class.getPermittedSubclasses())
        .map(Class::getSimpleName)
        .toArray(String[]::new);
    return Accusation.of(context, "BookingEvent").orPartOf("BookingEvent", notes);
  }

  private static BoundedContext movedAway(BoundedContext context) {
    return new BoundedContext(
        context.name(), "workbook.mudball.sales..", "workbook.mudball.sales.published..");
  }
}
