package workbook.outbox;

import static workbook.outbox.OutboxRules.IN_ORDER;
import static workbook.outbox.OutboxRules.KEPT_TOGETHER;
import static workbook.outbox.OutboxRules.NOTHING_INVENTED;
import static workbook.outbox.OutboxRules.NOTHING_LOST;
import static workbook.outbox.OutboxRules.OWN_ID;
import static workbook.outbox.OutboxRules.SAME_ID;

import java.util.HashMap;
import java.util.List;
import workbook.lab.Lab;
import workbook.lab.Rule;
import workbook.outbox.domain.BookingEvent;
import workbook.ports.Message;

/** What must hold at the end of every day, said by rule. */
final class Verdicts {

  private final Lab lab;
  private final BookingDay day;

  private Verdicts(Lab lab, BookingDay day) {
    this.lab = lab;
    this.day = day;
  }

  static Verdicts on(Lab lab, BookingDay day) {
    return new Verdicts(lab, day);
  }

  Verdicts keptTogether() {
    return nothingLost(KEPT_TOGETHER).nothingInvented(KEPT_TOGETHER);
  }

  Verdicts nothingLost() {
    return nothingLost(NOTHING_LOST);
  }

  Verdicts nothingLost(Rule rule) {
    day.lost().stream().findFirst().ifPresent(event -> {
      throw lab.broken(
          rule,
          "But booking %s is stored at version %d, and %s was never published."
              .formatted(event.booking(), stored(event), text(event)));
    });
    return this;
  }

  Verdicts nothingInvented() {
    return nothingInvented(NOTHING_INVENTED);
  }

  private Verdicts nothingInvented(Rule rule) {
    day.invented().stream().findFirst().ifPresent(event -> {
      throw lab.broken(
          rule,
          "But %s was published, and booking %s is %s."
              .formatted(
                  text(event),
                  event.booking(),
                  stored(event) == 0 ? "not stored" : "stored at version " + stored(event)));
    });
    return this;
  }

  /** An event has one id, and an id has one event. */
  Verdicts idsAreRight() {
    var idOfEvent = new HashMap<BookingEvent, String>();
    var eventOfId = new HashMap<String, BookingEvent>();
    for (Message message : day.published()) {
      BookingEvent event = BookingMessages.event(message);
      String id = idOfEvent.putIfAbsent(event, message.id());
      lab.require(
          SAME_ID,
          id == null || id.equals(message.id()),
          () -> "But %s was published with two ids.".formatted(text(event)));
      BookingEvent other = eventOfId.putIfAbsent(message.id(), event);
      lab.require(
          OWN_ID,
          other == null || other.equals(event),
          () -> "But %s and %s have the same id.".formatted(text(other), text(event)));
    }
    return this;
  }

  /** By first publications; repeats may come at any time. */
  Verdicts inOrder() {
    List<BookingEvent> announced = day.announced();
    for (BookingEvent overtaken : announced) {
      announced.subList(0, announced.indexOf(overtaken)).stream()
          .filter(earlier -> earlier.booking().equals(overtaken.booking()))
          .filter(earlier -> earlier.version() > overtaken.version())
          .findFirst()
          .ifPresent(first -> {
            throw lab.broken(
                IN_ORDER,
                "But %s was published before %s.".formatted(text(first), text(overtaken)));
          });
    }
    return this;
  }

  private long stored(BookingEvent event) {
    return day.versionOf(event.booking());
  }

  static String text(BookingEvent event) {
    return "%s of %s (version %d)"
        .formatted(BookingMessages.type(event), event.booking(), event.version());
  }
}
