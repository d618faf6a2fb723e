package workbook.mudball;

import static workbook.mudball.MudRules.LISTENERS_ARE_NAMED;
import static workbook.mudball.MudRules.PROMISES_MAY_BE_USED;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import workbook.lab.Rule;
import workbook.lab.Step;
import workbook.mudball.detectors.ImplementationCoupling;
import workbook.mudball.inspected.BoundedContext;
import workbook.mudball.inspected.Heard;
import workbook.mudball.inspected.Landscape;
import workbook.mudball.museum.Program;
import workbook.mudball.museum.advertising.CopiedField;
import workbook.mudball.museum.advertising.CopyOfTheTravellers;
import workbook.mudball.museum.advertising.InlinedConstant;
import workbook.mudball.museum.advertising.TwoDaysToAnswer;
import workbook.mudball.museum.advertising.WhenAllIsKnown;
import workbook.mudball.museum.marketing.TopicInAString;

@Step(
    value = 2,
    title = "What the bytecode has forgotten, a run remembers",
    edit = "ImplementationCoupling",
    minutes = 7)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class OnTheWireTest {

  private static final Renaming ELSEWHERE = new Renaming(
      "under other names",
      "",
      Map.of(
          "booking", "tickets",
          "marketing", "booking",
          "books", "news",
          "crossings", "books",
          "clerk", "passenger",
          "passenger", "clerk"));

  private final ImplementationCoupling detector = new ImplementationCoupling();

  @Test
  @Order(1)
  void a_field_that_nobody_promised_is_a_coupling() {
    names(
        recorded("advertising", CopiedField::new),
        "the museum with CopiedField",
        "is in advertising and reads one field more of a published message",
        Accusation.of("advertising", "clerk", "CrossingBooked"));
  }

  @Test
  @Order(2)
  void whoever_uses_what_was_promised_is_left_alone() {
    for (Supplier<Program> exhibit : List.<Supplier<Program>>of(
        CopyOfTheTravellers::new, WhenAllIsKnown::new, TwoDaysToAnswer::new)) {
      leavesAlone(
          PROMISES_MAY_BE_USED,
          recorded("advertising", exhibit),
          "the museum with " + exhibit.get().getClass().getSimpleName(),
          "is in advertising and uses promised fields of promised messages");
    }
  }

  @Test
  @Order(3)
  void a_context_may_listen_to_itself() {
    names(
        recorded("advertising", InlinedConstant::new),
        "the museum with InlinedConstant",
        "is in advertising and listens where Booking passes its notes to itself",
        Accusation.of("advertising", "BerthAssigned", "booking.books"));
    names(
        recorded("marketing", TopicInAString::new),
        "the museum with TopicInAString",
        "is in marketing and has the topic's name in a text",
        Accusation.of("marketing", "BerthAssigned", "booking.books"));
  }

  @Test
  @Order(4)
  void at_the_ferry_line_nothing_was_promised_and_all_listen() {
    List<Heard> heard = FerryLineRecording.calm();
    judge(
        Landscapes.FERRY_LINE,
        heard,
        "the ferry line",
        "has one topic, on which Booking says whatever it notes",
        List.of(
            Accusation.of("marketing", "booking", "SalesOpened", "FarePaid"),
            Accusation.of("reporting", "booking", "SalesOpened", "FarePaid"),
            Accusation.of("advertising", "booking", "SalesOpened", "BerthAssigned")));
  }

  @Test
  @Order(5)
  void topics_and_fields_of_other_names_are_judged_alike() {
    Landscape landscape = ELSEWHERE.of(Landscapes.MUSEUM);
    judge(
        landscape,
        elsewhere("advertising", CopiedField::new),
        "the museum with CopiedField",
        "reads a field more, called passenger here, of a message of the topic books",
        List.of(Accusation.of("advertising", "passenger", "CrossingBooked")));
    judge(
        landscape,
        elsewhere("marketing", TopicInAString::new),
        "the museum with TopicInAString",
        "is in a context called booking here, and listens to tickets, on the topic tickets.news",
        List.of(Accusation.of("booking", "BerthAssigned", "tickets.news")));
    judge(
        landscape,
        elsewhere("advertising", WhenAllIsKnown::new),
        "the museum with WhenAllIsKnown",
        "uses promised fields of promised messages",
        List.of());
  }

  @Test
  @Order(6)
  void a_promise_holds_for_its_topic_its_type_and_its_owner() {
    Heard sameTypeElsewhere = heard("advertising", "booking.books", "CrossingBooked", "booking");
    Heard otherTypeThere = heard("advertising", "crossings", "BerthAssigned", "booking");
    Heard saidByAnother = heard("advertising", "crossings", "CrossingBooked", "reporting");
    Heard fieldOfAnotherType = heard("advertising", "crossings", "SalesClosed", "booking");

    names(
        List.of(sameTypeElsewhere),
        "a promised type on a topic for which it was not promised",
        "",
        Accusation.of("advertising", "booking.books", "CrossingBooked"));
    names(
        List.of(otherTypeThere),
        "an unpromised type on a topic of which another type was promised",
        "",
        Accusation.of("advertising", "crossings", "BerthAssigned"));
    names(
        List.of(saidByAnother),
        "a message that reporting sends and that only booking has promised",
        "",
        Accusation.of("advertising", "reporting", "CrossingBooked"));
    names(
        List.of(fieldOfAnotherType),
        "a field passenger of SalesClosed, which was promised of CrossingBooked only",
        "",
        Accusation.of("advertising", "passenger", "SalesClosed"));
    names(
        List.of(new Heard("advertising", "booking.books", "BerthAssigned", "booking", Set.of())),
        "an unpromised type that somebody only counts, and reads no field of",
        "",
        Accusation.of("advertising", "booking.books", "BerthAssigned"));
    leavesAlone(
        PROMISES_MAY_BE_USED,
        List.of(heard("advertising", "crossings", "CrossingBooked", "booking")),
        "a promised field of a promised message, and less than all fields",
        "");
  }

  private static Heard heard(String reader, String topic, String type, String sender) {
    return new Heard(reader, topic, type, sender, Set.of("passenger"));
  }

  private static List<Heard> recorded(String context, Supplier<Program> exhibit) {
    return new Exhibition(context, exhibit, Renaming.NONE).recorded();
  }

  private static List<Heard> elsewhere(String context, Supplier<Program> exhibit) {
    return recorded(context, exhibit).stream().map(ELSEWHERE::of).toList();
  }

  private void names(List<Heard> heard, String system, String which, Accusation right) {
    judge(Landscapes.MUSEUM, heard, system, which, List.of(right));
  }

  private void leavesAlone(Rule rule, List<Heard> heard, String system, String which) {
    Verdict.on(system, which).isSilent(rule, () -> detector.onTheWire(Landscapes.MUSEUM, heard));
  }

  private void judge(
      Landscape landscape, List<Heard> heard, String system, String which, List<Accusation> right) {
    if (right.isEmpty()) {
      Verdict.on(system, which)
          .isSilent(PROMISES_MAY_BE_USED, () -> detector.onTheWire(landscape, heard));
    } else {
      Verdict.on(system, which)
          .among(landscape.contexts().stream().map(BoundedContext::name).toList())
          .sparing(PROMISES_MAY_BE_USED)
          .names(LISTENERS_ARE_NAMED, right, () -> detector.onTheWire(landscape, heard));
    }
  }
}
