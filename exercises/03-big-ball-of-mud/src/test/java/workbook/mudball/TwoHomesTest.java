package workbook.mudball;

import static workbook.mudball.MudRules.ONE_HOME_IS_LEFT_ALONE;
import static workbook.mudball.MudRules.TWO_HOMES_ARE_NAMED;
import static workbook.mudball.Suspects.Habit.COUNTS_EACH_BERTH;
import static workbook.mudball.Suspects.Habit.FORGETS;
import static workbook.mudball.Suspects.Habit.THIRTY_ONE_DAYS;
import static workbook.mudball.Suspects.home;
import static workbook.mudball.Suspects.made;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import workbook.lab.GreenFromTheStart;
import workbook.lab.Step;
import workbook.mudball.booking.model.BookingEvent.FarePaid;
import workbook.mudball.booking.model.BookingEvent.SalesClosed;
import workbook.mudball.detectors.FunctionalCoupling;
import workbook.mudball.inspected.History;
import workbook.mudball.inspected.Suspect;

@Step(
    value = 3,
    title = "One business function has one home, or somebody can say on which day it shows",
    edit = "FunctionalCoupling",
    minutes = 12)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class TwoHomesTest {

  private static final Suspect COPY =
      made("advertising", "frequent travellers", history -> Set.of());
  private static final Suspect ANOTHER_COPY =
      made("reporting", "frequent travellers", history -> Set.of());

  @Test
  @Order(1)
  void marketing_and_advertising_work_out_the_same() {
    names(
        "the ferry line",
        "has three who make something of Booking's events",
        List.of(Suspects.reporting(), Suspects.marketing(), Suspects.advertising()),
        Years.quietSpring(),
        Accusation.ofBoth("marketing", "advertising"));
  }

  @Test
  @Order(2)
  void a_copy_answers_nothing_when_nobody_speaks_to_it() {
    isSilent(
        "Marketing, and two who copy its results",
        "have nothing to say where Marketing says nothing",
        List.of(Suspects.marketing(), COPY, ANOTHER_COPY),
        Years.quietSpring());
  }

  @Test
  @Order(3)
  void the_same_word_for_another_question_is_no_coupling() {
    isSilent(
        "Marketing's and Reporting's frequent travellers",
        "are those of three crossings in thirty days, and all who have paid for one",
        List.of(
            Suspects.marketing(),
            made("reporting", "frequent travellers", TwoHomesTest::whoHasPaid)),
        Years.busyAutumn());
  }

  @Test
  @Order(4)
  @GreenFromTheStart
  void a_context_may_ask_itself_twice() {
    isSilent(
        "two lists of Marketing",
        "are worked out in the same context",
        List.of(Suspects.marketing(), home("marketing")),
        Years.busyAutumn());
  }

  @Test
  @Order(5)
  void what_will_differ_one_day_is_the_same_today() {
    Suspect booking = home("booking", COUNTS_EACH_BERTH);
    Suspect reporting = home("reporting", THIRTY_ONE_DAYS);
    Suspect voyages = made("advertising", "good customers", TwoHomesTest::whichHaveSailed);
    names(
        "four who make something of Booking's events",
        "are Marketing, two who have retold its rule with small slips, and one who counts voyages",
        List.of(booking, voyages, Suspects.marketing(), reporting),
        Years.busyAutumn(),
        Accusation.ofBoth("booking", "marketing"),
        Accusation.ofBoth("booking", "reporting"),
        Accusation.ofBoth("marketing", "reporting"));
  }

  @Test
  @Order(6)
  void nearly_the_same_is_another_question() {
    isSilent(
        "Marketing, and one who wants to know about everybody's first crossing too",
        "has all of Marketing's answers and some more",
        List.of(
            made("advertising", "frequent travellers", history -> {
              Set<String> all = new TreeSet<>(home("advertising", FORGETS).answers(history));
              all.addAll(whoHasPaid(history));
              return all;
            }),
            Suspects.marketing()),
        Years.quietSpring());
  }

  @Test
  @Order(7)
  @GreenFromTheStart
  void as_many_answers_are_not_the_same_answers() {
    isSilent(
        "Marketing, and Booking's list of those who come aboard first",
        "has as many answers, and others",
        List.of(
            made(
                "booking",
                "first aboard",
                history -> whoHasPaid(history).stream()
                    .limit(Suspects.marketing().answers(history).size())
                    .collect(Collectors.toCollection(TreeSet::new))),
            Suspects.marketing()),
        Years.quietSpring());
  }

  private static Set<String> whoHasPaid(History history) {
    Set<String> who = new TreeSet<>();
    history.events().stream()
        .filter(FarePaid.class::isInstance)
        .map(FarePaid.class::cast)
        .forEach(paid -> who.add(paid.booking().replaceAll("(.*)/(.*)", "$2 on $1")));
    return who;
  }

  private static Set<String> whichHaveSailed(History history) {
    Set<String> which = new TreeSet<>();
    history.events().stream()
        .filter(SalesClosed.class::isInstance)
        .forEach(closed -> which.add(closed.voyage()));
    return which;
  }

  private static void names(
      String system, String which, List<Suspect> suspects, History year, Accusation... right) {
    Verdict.on(system, which)
        .sparing(ONE_HOME_IS_LEFT_ALONE)
        .names(
            TWO_HOMES_ARE_NAMED,
            List.of(right),
            () -> new FunctionalCoupling().complaints(suspects, year));
  }

  private static void isSilent(String system, String which, List<Suspect> suspects, History year) {
    Verdict.on(system, which)
        .isSilent(
            ONE_HOME_IS_LEFT_ALONE, () -> new FunctionalCoupling().complaints(suspects, year));
  }
}
