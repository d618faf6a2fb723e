package workbook.messages;

import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import workbook.lab.Explore;
import workbook.lab.Step;
import workbook.messages.domain.Event;

@Step(4)
class RoundTripPropertyTest {

  @Property(tries = 50, seed = "4")
  @Label("every fact arrives as it was sent, whatever it says")
  void every_fact_arrives(@ForAll("facts") Event fact) {
    Explore.calm(lab -> new WireDay(lab).requireArrivesAsSent(fact));
  }

  @Provide
  Arbitrary<Event> facts() {
    Arbitrary<String> text = text();
    Arbitrary<Long> amount = Arbitraries.longs().greaterOrEqual(0);
    Arbitrary<Instant> at = instants();
    return Arbitraries.oneOf(
        Combinators.combine(text, text, amount, at).as(Samples::journeyBooked),
        Combinators.combine(text, at).as(Samples::crossingCancelled),
        Combinators.combine(text, text, amount, at).as(Samples::vehicleBooked),
        Combinators.combine(text, Arbitraries.longs(), at).as(Samples::cardCharged),
        Combinators.combine(text, text, at).as(Samples::ticketIssued));
  }

  /** Words that people really have in their names, and what programs trip over. */
  private static Arbitrary<String> text() {
    Arbitrary<String> odd = Arbitraries.of(
        "김민준",
        "⛴ 🚗",
        "e\u0308",
        "\"",
        "\\",
        "{\"id\":\"M-9\"}",
        "null",
        "id",
        "a\nb\tc",
        "%s",
        "\u0000x",
        " spaced ",
        "2024-06-03T06:00:00Z",
        "9007199254740993",
        "<&>",
        "\u2028");
    Arbitrary<String> any =
        Arbitraries.strings().withCharRange(' ', '\ud7ff').ofMinLength(1).ofMaxLength(12);
    return Arbitraries.oneOf(odd, any).filter(each -> !each.isBlank());
  }

  private static Arbitrary<Instant> instants() {
    return Combinators.combine(
            Arbitraries.longs().between(-62_000_000_000L, 200_000_000_000L),
            Arbitraries.integers().between(0, 999_999_999))
        .as(Instant::ofEpochSecond);
  }
}
