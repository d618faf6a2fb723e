package workbook.publicprivate;

import static workbook.publicprivate.PublicRules.ANSWERED;
import static workbook.publicprivate.PublicRules.COMPATIBLE;
import static workbook.publicprivate.PublicRules.NEW_NUMBER;
import static workbook.publicprivate.PublicRules.TELLS_THE_TRUTH;
import static workbook.publicprivate.PublicRules.VALID;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import workbook.lab.Explore;
import workbook.lab.GreenFromTheStart;
import workbook.lab.RuleBroken;
import workbook.lab.Step;
import workbook.ports.Message;
import workbook.publicprivate.language.Agreement;
import workbook.publicprivate.language.BookingApi;

@Step(6)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class DescriptionTest {

  @Test
  @Order(1)
  @GreenFromTheStart
  void the_description_is_an_asyncapi_document() {
    Validator.ofAsyncApi().complaint(BookingApi.document()).ifPresent(complaint -> {
      throw new RuleBroken(VALID, "But " + complaint + ".");
    });
  }

  @Test
  @Order(2)
  void each_word_of_the_language_is_described_as_it_is() {
    var described = new Description(BookingApi.document());
    Map<String, Class<?>> records = Words.records();
    for (String type : described.types()) {
      Class<?> word = records.get(type);
      require(
          word != null,
          "But the description speaks of " + type + ", and there is no record " + type
              + " in the package language.");
      Map<String, String> fields = Words.fields(word);
      var all = new TreeSet<>(fields.keySet());
      all.addAll(described.fields(type).keySet());
      for (String field : all) {
        String said = described.fields(type).getOrDefault(field, "nothing");
        String is = fields.getOrDefault(field, "nothing");
        require(
            said.equals(is),
            "But \"" + field + "\" of " + type + " is " + said + " in the description and " + is
                + " in the record.");
      }
    }
    var forgotten = new TreeSet<>(records.keySet());
    described.types().forEach(forgotten::remove);
    require(forgotten.isEmpty(), "But the description says nothing of " + forgotten + ".");
  }

  @Test
  @Order(3)
  void what_is_on_the_wire_fits_the_description() {
    var described = new Description(BookingApi.document());
    var validators = new TreeMap<String, Validator>();
    described
        .types()
        .forEach(
            type -> validators.put(type, new Validator(described.schema(type).orElseThrow())));
    var heard = new TreeSet<String>();
    for (List<Act> days : List.of(Days.ANNAS, Days.BOTH)) {
      Explore.calm(lab -> {
        var day = new BookingDay(lab, ANSWERED);
        day.does(days.toArray(Act[]::new));

        for (Message message : day.heard()) {
          heard.add(message.type());
          lab.require(
              TELLS_THE_TRUTH,
              validators.containsKey(message.type()),
              () -> "But the description says nothing of " + message.type() + ".");
          validators.get(message.type()).complaint(message.payload()).ifPresent(complaint -> {
            throw lab.broken(
                TELLS_THE_TRUTH,
                "But " + message.type() + " " + message.payload() + ": " + complaint + ".");
          });
        }
      });
    }
    require(
        heard.contains("BookingSnapshot"),
        "But Anna and Ben were booked, moved and given up, and nobody has heard a BookingSnapshot.");
  }

  @Test
  @Order(4)
  @GreenFromTheStart
  void nothing_that_was_promised_is_taken_back() {
    List<String> broken =
        Compatibility.broken(Description.agreed(), new Description(BookingApi.document()));

    if (!broken.isEmpty()) {
      throw new RuleBroken(COMPATIBLE, "But " + String.join(", and ", broken) + ".");
    }
  }

  @Test
  @Order(5)
  void a_new_description_has_a_new_version() {
    boolean grown = !Json.tree(BookingApi.document()).equals(Json.tree(Agreement.V1));
    require(grown, "But the description is still the agreement of last year.");

    String version = new Description(BookingApi.document()).version();
    if (version.equals(Description.agreed().version())) {
      throw new RuleBroken(NEW_NUMBER, "But it is " + version + " as before.");
    }
  }

  private static void require(boolean holds, String breach) {
    if (!holds) {
      throw new RuleBroken(TELLS_THE_TRUTH, breach);
    }
  }
}
