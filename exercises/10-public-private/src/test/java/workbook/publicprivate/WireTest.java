package workbook.publicprivate;

import static workbook.publicprivate.BookingDay.ANNA;
import static workbook.publicprivate.BookingDay.FRIDAY;
import static workbook.publicprivate.BookingDay.SATURDAY;
import static workbook.publicprivate.PublicRules.ANSWERED;
import static workbook.publicprivate.PublicRules.AS_AGREED;
import static workbook.publicprivate.PublicRules.NOTHING_ELSE;
import static workbook.publicprivate.PublicRules.NOTHING_PRIVATE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import workbook.lab.Explore;
import workbook.lab.RuleBroken;
import workbook.lab.Step;
import workbook.ports.Message;
import workbook.publicprivate.language.BookingApi;

@Step(
    value = 3,
    title = "The wire carries what was agreed, and nothing else",
    edit = {"CrossingConfirmed", "CrossingGivenUp", "PassengerDetailsChanged", "Translator"},
    minutes = 8)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class WireTest {

  @Test
  @Order(1)
  void each_word_is_said_as_it_was_agreed() {
    var agreed = Description.agreed();
    var validators = new HashMap<String, Validator>();
    Explore.calm(lab -> {
      var day = new BookingDay(lab, ANSWERED);
      day.does(Days.ANNAS.toArray(Act[]::new));

      for (Message message : day.heard()) {
        agreed
            .schema(message.type())
            .ifPresent(schema -> validators
                .computeIfAbsent(message.type(), type -> new Validator(schema))
                .complaint(message.payload())
                .ifPresent(complaint -> {
                  throw lab.broken(
                      AS_AGREED,
                      "But " + message.type() + " " + message.payload() + ": " + complaint + ".");
                }));
      }
    });
  }

  @Test
  @Order(2)
  void no_field_is_on_the_wire_that_nobody_has_described() {
    var described = new Description(BookingApi.document());
    Explore.calm(lab -> {
      var day = new BookingDay(lab, ANSWERED);
      day.does(Days.ANNAS.toArray(Act[]::new));

      for (Message message : day.heard()) {
        if (described.types().contains(message.type())) {
          for (String field : Json.tree(message.payload()).propertyNames()) {
            lab.require(
                NOTHING_ELSE,
                described.fields(message.type()).containsKey(field),
                () -> "But " + message.type() + " has a field \"" + field
                    + "\", of which the description says nothing.");
          }
        }
      }
    });
  }

  @Test
  @Order(3)
  void what_is_said_is_true_of_the_crossing() {
    Explore.calm(lab -> {
      var day = new BookingDay(lab, ANSWERED).listeningClosely();

      day.does(Days.ANNAS.toArray(Act[]::new));
    });
    Explore.calm(lab -> {
      var day = new BookingDay(lab, ANSWERED).listeningClosely();

      day.does(Days.BOTH.toArray(Act[]::new));
    });
  }

  @Test
  @Order(4)
  void nothing_that_belongs_to_the_passenger_or_the_clerk_is_on_the_wire() {
    for (List<Act> days : List.of(Days.ANNAS, Days.BOTH)) {
      Explore.calm(lab -> {
        var day = new BookingDay(lab, ANSWERED);
        day.does(days.toArray(Act[]::new));

        for (Message message : day.heard()) {
          String said = message.type() + " of " + message.key() + " " + message.payload();
          Secrets.shownIn(message.source() + " says " + said).ifPresent(secret -> {
            throw lab.broken(NOTHING_PRIVATE, "But the others hear " + secret + ": " + said + ".");
          });
          Secrets.shownInId(message.id()).ifPresent(secret -> {
            throw lab.broken(
                NOTHING_PRIVATE,
                "But " + message.type() + " has " + secret + " in its id: " + message.id() + ".");
          });
        }
      });
    }
  }

  @Test
  @Order(5)
  void two_days_that_differ_in_a_secret_only_look_alike_from_outside() {
    for (List<Act> days : List.of(Days.ANNAS, Days.BOTH)) {
      // Ids may be drawn at random. If they are not, they say something too.
      boolean idsToo = wire(days, UnaryOperator.identity(), true)
          .equals(wire(days, UnaryOperator.identity(), true));
      List<String> plain = wire(days, UnaryOperator.identity(), idsToo);
      secrets().forEach((secret, change) -> {
        List<String> wire = wire(days, change, idsToo);
        for (int i = 0; i < Math.max(plain.size(), wire.size()); i++) {
          String one = i < plain.size() ? plain.get(i) : "nothing";
          String other = i < wire.size() ? wire.get(i) : "nothing";
          if (!other.equals(one)) {
            throw new RuleBroken(
                NOTHING_PRIVATE,
                "But with another " + secret + ", " + one + "\nbecomes " + other + ".");
          }
        }
      });
    }
  }

  private static Map<String, UnaryOperator<Act>> secrets() {
    var secrets = new TreeMap<String, UnaryOperator<Act>>();
    secrets.put("name", act -> another(act, Act.Kind.NAMES));
    secrets.put("passport", act -> another(act, Act.Kind.SHOWS_PASSPORT));
    secrets.put("phone", act -> another(act, Act.Kind.LEAVES_PHONE));
    secrets.put("card", act -> another(act, Act.Kind.PAYS));
    secrets.put("remark", act -> another(act, Act.Kind.REMARKS));
    secrets.put(
        "risk",
        act -> act.kind() == Act.Kind.SCORES ? new Act(act.kind(), act.booking(), "", 3) : act);
    secrets.put("price", WireTest::dearer);
    return secrets;
  }

  /** What differed before differs still: that a detail was changed is no secret. */
  private static Act another(Act act, Act.Kind kind) {
    String text = new StringBuilder(act.text()).reverse().append("-1").toString();
    return act.kind() == kind ? new Act(kind, act.booking(), text, act.number()) : act;
  }

  private static Act dearer(Act act) {
    return switch (act.kind()) {
      case PAYS, AGREES_FARE -> new Act(act.kind(), act.booking(), act.text(), act.number() * 5);
      default -> act;
    };
  }

  /** What is said on such a day. */
  private static List<String> wire(List<Act> days, UnaryOperator<Act> change, boolean idsToo) {
    var wire = new ArrayList<String>();
    Explore.calm(lab -> {
      var day = new BookingDay(lab, ANSWERED);
      day.does(days.stream().map(change).toArray(Act[]::new));
      for (Message message : day.heard()) {
        String id = idsToo ? "id " + message.id() + ": " : "";
        wire.add(id + message.type() + " of " + message.key() + " " + message.payload());
      }
    });
    return wire;
  }

  @Test
  @Order(6)
  void two_days_that_differ_in_voyage_or_berths_do_not_look_alike() {
    Explore.calm(lab -> {
      var day = new BookingDay(lab, ANSWERED).listeningClosely();

      day.does(
          Act.opens(ANNA, SATURDAY, 6),
          Act.agreesFare(ANNA, 1),
          Act.pays(ANNA, 1),
          Act.moves(ANNA, FRIDAY),
          Act.cancels(ANNA));
    });
  }
}
