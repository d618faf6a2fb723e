package workbook.publicprivate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import workbook.lab.GreenFromTheStart;
import workbook.lab.Step;
import workbook.publicprivate.language.Agreement;

/** The check itself: it refuses what breaks a reader, and lets the language grow. */
@Step(6)
@GreenFromTheStart
@DisplayNameGeneration(ReplaceUnderscores.class)
class CompatibilityTest {

  @Test
  void what_takes_something_back_is_refused() {
    assertThat(after("\"berths\": {\"type\": \"integer\"", "\"cabins\": {\"type\": \"integer\""))
        .containsExactly("CrossingConfirmed has lost its field \"berths\"");
    assertThat(after("\"berths\": {\"type\": \"integer\"", "\"berths\": {\"type\": \"string\""))
        .containsExactly("\"berths\" of CrossingConfirmed was of type integer and is now string");
    assertThat(after("[\"booking\", \"voyage\", \"reason\"]", "[\"booking\", \"voyage\"]"))
        .containsExactly("\"reason\" of CrossingGivenUp was always there and is optional now");
    assertThat(after("\"CrossingGivenUp\": {\"$ref\"", "\"CrossingLost\": {\"$ref\""))
        .containsExactly("CrossingGivenUp is not described on the channel any more");
    assertThat(after(
            "MOVED or CANCELLED; more may come, so be prepared\"", "\", \"enum\": [\"MOVED\"]"))
        .containsExactly("\"reason\" of CrossingGivenUp may have had any value, and is limited to"
            + " [MOVED] now");
    assertThat(after("\"address\": \"crossings\"", "\"address\": \"sailings\"")).hasSize(3);
  }

  @Test
  void what_only_adds_is_let_through() {
    assertThat(after("\"berths\": {", "\"deck\": {\"type\": \"integer\"}, \"berths\": {"))
        .isEmpty();
    assertThat(after("MOVED or CANCELLED", "MOVED, CANCELLED or WITHDRAWN")).isEmpty();
    assertThat(after("\"required\": [\"booking\"]", "\"required\": [\"booking\", \"deck\"]"))
        .isEmpty();
  }

  private static List<String> after(String old, String young) {
    assertThat(Agreement.V1).contains(old);
    return Compatibility.broken(
        Description.agreed(), new Description(Agreement.V1.replace(old, young)));
  }
}
