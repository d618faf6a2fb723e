package workbook.publicprivate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import workbook.lab.Database;
import workbook.lab.Lab;
import workbook.lab.Rule;

/** Last year's program: it kept other notes, and said the same. */
final class LastYear {

  private static final int FORMAT = 1;

  private record Written(String booking, int number, String type, String json) {}

  private final Lab lab;
  private final Database database;
  private final Colleague colleague;
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final List<Written> written = new ArrayList<>();

  LastYear(Lab lab, Database database, Colleague colleague) {
    this.lab = lab;
    this.database = database;
    this.colleague = colleague;
  }

  /** It did this, and it has told the others long ago. */
  void did(Act act) {
    colleague.on(act);
    note(act.booking(), type(act), Json.text(fields(act)));
  }

  /** A passenger's name, passport and phone in one note, as it was usual. */
  void noted(String booking, String name, String passport, String phone) {
    colleague.on(new Act(Act.Kind.NAMES, booking, name, 0));
    colleague.on(new Act(Act.Kind.SHOWS_PASSPORT, booking, passport, 0));
    colleague.on(new Act(Act.Kind.LEAVES_PHONE, booking, phone, 0));
    var fields = new LinkedHashMap<String, Object>();
    fields.put("name", name);
    fields.put("passport", passport);
    fields.put("phone", phone);
    note(booking, "PassengerNoted", Json.text(fields));
  }

  /** A note, exactly as it lies there. */
  void note(String booking, String type, String json) {
    lab.note("lies there", type + " " + json, "last year, " + booking);
    int number = numbers.merge(booking, 1, Integer::sum);
    written.add(new Written(booking, number, type, json));
    database.change(
        "insert into booking_note (booking, number, type, format, body) values (?, ?, ?, ?, ?)",
        booking,
        number,
        type,
        FORMAT,
        json.getBytes(UTF_8));
  }

  /** Its notes lie in the drawer as it wrote them. */
  void requireUntouched(Rule rule) {
    String sql = """
        select count(*) from booking_note
        where booking = ? and number = ? and type = ? and format = ? and body = ?
        """;
    for (Written one : written) {
      lab.require(
          rule,
          database.number(
                  sql,
                  one.booking(),
                  one.number(),
                  one.type(),
                  FORMAT,
                  one.json().getBytes(UTF_8))
              == 1,
          () -> "But its note " + one.type() + " " + one.json()
              + " is not in the drawer any more as it was written.");
    }
  }

  private static String type(Act act) {
    return switch (act.kind()) {
      case OPENS -> "Opened";
      case AGREES_FARE -> "FareAgreed";
      case PAYS -> "FarePartPaid";
      case NAMES, SHOWS_PASSPORT, LEAVES_PHONE -> "PassengerNoted";
      case REMARKS -> "Remarked";
      case SCORES -> "Scored";
      case MOVES -> "VoyageChanged";
      case CANCELS, WITHDRAWS -> "Cancelled";
    };
  }

  private static Map<String, Object> fields(Act act) {
    var fields = new LinkedHashMap<String, Object>();
    switch (act.kind()) {
      case OPENS -> {
        fields.put("voyage", act.text());
        fields.put("places", act.number());
        fields.put("clerk", Secrets.CLERK);
      }
      case AGREES_FARE -> fields.put("amount", euros(act));
      case PAYS -> {
        fields.put("amount", euros(act));
        fields.put("card", act.text());
      }
      case NAMES -> fields.put("name", act.text());
      case SHOWS_PASSPORT -> fields.put("passport", act.text());
      case LEAVES_PHONE -> fields.put("phone", act.text());
      case REMARKS -> fields.put("text", act.text());
      case SCORES -> fields.put("risk", act.number());
      case MOVES -> {
        fields.put("from", "wherever it was");
        fields.put("to", act.text());
      }
      case CANCELS -> {}
      case WITHDRAWS -> fields.put("by", "line");
    }
    return fields;
  }

  private static String euros(Act act) {
    return BigDecimal.valueOf(act.number(), 2).toPlainString();
  }
}
