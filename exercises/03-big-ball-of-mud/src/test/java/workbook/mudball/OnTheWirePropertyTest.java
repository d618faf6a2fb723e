package workbook.mudball;

import static workbook.mudball.MudRules.LISTENERS_ARE_NAMED;
import static workbook.mudball.MudRules.PROMISES_MAY_BE_USED;

import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import workbook.lab.Step;
import workbook.mudball.detectors.ImplementationCoupling;
import workbook.mudball.inspected.Heard;
import workbook.mudball.inspected.Landscape;
import workbook.mudball.inspected.Promise;

@Step(2)
class OnTheWirePropertyTest {

  private static final List<String> CONTEXTS = List.of("fleet", "harbour");

  @Property(tries = 60, seed = "32")
  @Label("whatever was promised and whatever was heard, exactly what was not promised is named")
  void exactly_what_was_not_promised_is_named(
      @ForAll("promises") List<Promise> promises, @ForAll("one") Heard heard) {
    var landscape = new Landscape(List.of(), promises);
    Verdict verdict = Verdict.on(
        heard.reader() + ", which uses " + sorted(heard.fields()) + " of " + heard.sender() + "'s "
            + heard.type() + " on " + heard.topic(),
        promises.isEmpty() ? "nobody has promised" : text(promises));

    if (isPromised(promises, heard)) {
      verdict.isSilent(
          PROMISES_MAY_BE_USED,
          () -> new ImplementationCoupling().onTheWire(landscape, List.of(heard)));
    } else {
      verdict.names(
          LISTENERS_ARE_NAMED,
          List.of(Accusation.of(heard.reader())),
          () -> new ImplementationCoupling().onTheWire(landscape, List.of(heard)));
    }
  }

  private static boolean isPromised(List<Promise> promises, Heard heard) {
    return heard.reader().equals(heard.sender())
        || promises.stream()
            .anyMatch(promise -> promise.owner().equals(heard.sender())
                && promise.topic().equals(heard.topic())
                && promise.type().equals(heard.type())
                && promise.fields().containsAll(heard.fields()));
  }

  private static String text(List<Promise> promises) {
    return String.join(
        "; ",
        promises.stream()
            .map(each -> each.owner() + " has promised " + sorted(each.fields()) + " of "
                + each.type() + " on " + each.topic())
            .toList());
  }

  private static List<String> sorted(Set<String> fields) {
    return fields.stream().sorted().toList();
  }

  /** One promise a topic and type at most: what two promises of the same mean is nobody's step. */
  @Provide
  Arbitrary<List<Promise>> promises() {
    return Combinators.combine(Arbitraries.of(CONTEXTS), topics(), types(), fields())
        .as(Promise::new)
        .list()
        .uniqueElements(promise -> promise.topic() + " " + promise.type())
        .ofMaxSize(3);
  }

  @Provide
  Arbitrary<Heard> one() {
    return Combinators.combine(
            Arbitraries.of(CONTEXTS), topics(), types(), Arbitraries.of(CONTEXTS), fields())
        .as(Heard::new);
  }

  private static Arbitrary<String> topics() {
    return Arbitraries.of("arrivals", "books");
  }

  private static Arbitrary<String> types() {
    return Arbitraries.of("ShipMoored", "BerthAssigned");
  }

  private static Arbitrary<Set<String>> fields() {
    return Arbitraries.of("ship", "quay", "pilot").set().ofMaxSize(2);
  }
}
