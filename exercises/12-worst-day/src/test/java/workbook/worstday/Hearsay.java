package workbook.worstday;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import workbook.lab.Database;
import workbook.ports.Message;
import workbook.worstday.messages.Mail;
import workbook.worstday.messages.Topics;

/** What a program has said and its own books do not know of. */
final class Hearsay {

  /** What must stand in the books of whoever says this; a booking or a voyage is filled in. */
  private static final Map<String, String> WRITTEN = Map.ofEntries(
      booking("HoldBerth", "state <> 'UNDER_WAY' or mod(asked, 2) = 1"),
      booking("ChargeCard", "state <> 'UNDER_WAY' or mod(asked / 2, 2) = 1"),
      booking("IssueTicket", "state <> 'UNDER_WAY' or mod(asked / 4, 2) = 1"),
      booking("PassengerJoined", "state <> 'UNDER_WAY'"),
      booking("PassengerLeft", "state in ('GOING_BACK', 'NOT_BOOKED')"),
      booking("ReleaseBerth", "state in ('GOING_BACK', 'NOT_BOOKED')"),
      booking("RefundCard", "state in ('GOING_BACK', 'NOT_BOOKED')"),
      booking("VoidTicket", "state in ('GOING_BACK', 'NOT_BOOKED')"),
      Map.entry("BerthHeld", "select count(*) from berth where booking = ?"),
      Map.entry("CardCharged", "select count(*) from movement where booking = ?"),
      Map.entry("TicketIssued", "select count(*) from ticket where booking = ?"),
      Map.entry("VoyageChanged", "select count(*) from voyage where voyage = ? and version >= "));

  private Hearsay() {}

  private static Map.Entry<String, String> booking(String type, String holds) {
    return Map.entry(type, "select count(*) from crossing where booking = ? and (" + holds + ")");
  }

  static List<String> said(String program, Database books, Function<String, List<Message>> heard) {
    var notSo = new ArrayList<String>();
    for (String topic : Topics.all()) {
      for (Message message : heard.apply(topic)) {
        String written = WRITTEN.get(message.type());
        if (written == null || !message.source().equals(program)) {
          continue;
        }
        String sql = written.endsWith("= ") ? written + Mail.number(message) : written;
        if (books.number(sql, message.key()) == 0) {
          notSo.add("%s, which has said %s of %s, starts again, and its books know nothing of it"
              .formatted(program, message.type(), message.key()));
        }
      }
    }
    return notSo;
  }
}
