package workbook.eventtypes;

import static workbook.eventtypes.Friday.EVENING;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import workbook.eventtypes.passengers.Passenger;
import workbook.lab.Explore;
import workbook.lab.Step;

@Step(1)
class NotificationPropertyTest {

  @Property(tries = 30, seed = "2")
  @Label("whoever is aboard, nothing of it is on the wire")
  void nothing_of_anybody(@ForAll("passengers") List<Passenger> aboard) {
    Explore.calm(lab -> {
      var listeners = new Listeners(lab);

      listeners.hearOf(Friday.with(EVENING, aboard));

      listeners.requireNothingOf(aboard);
    });
  }

  @Provide
  Arbitrary<List<Passenger>> passengers() {
    return Combinators.combine(names(), passports(), phones(), addresses())
        .as(Passenger::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(3);
  }

  private static Arbitrary<String> names() {
    return Arbitraries.of("Min-jun Park", "Zoë Ångström", "O'Brien Kelly", "박지우 Bukowska");
  }

  private static Arbitrary<String> passports() {
    return Arbitraries.integers().between(1_000_000, 9_999_999).map(number -> "PX" + number);
  }

  private static Arbitrary<String> phones() {
    return Arbitraries.integers().between(1_000_000, 9_999_999).map(number -> "+82 51-" + number);
  }

  private static Arbitrary<String> addresses() {
    return Arbitraries.of("7 Ropewalk, Yeosu", "2 \"Sea View\", Jeju", "등대길 18, 부산");
  }
}
