package workbook.messages;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import workbook.lab.Lab;
import workbook.ports.Message;
import workbook.ports.Unavailable;

/** Another context: it hears of bookings, one way or the other, and sometimes it cannot. */
final class Context {

  private final Lab lab;
  private final String name;
  private final List<Message> heard = new ArrayList<>();
  private int failures;
  private Duration takes = Duration.ZERO;

  Context(Lab lab, String name) {
    this.lab = lab;
    this.name = name;
  }

  String name() {
    return name;
  }

  /** The next so many things that it is told find it away. */
  void isAwayFor(int failures) {
    this.failures = failures;
  }

  /** It needs this long for everything that it is told. */
  void takes(Duration time) {
    this.takes = time;
  }

  /** The broker delivers something. */
  void delivered(Message message) {
    hears(message);
  }

  /** Somebody tells it something on the telephone, and waits as long as it takes. */
  Duration called(Message message) {
    if (failures == 0 && !takes.isZero()) {
      lab.note("waited", "%d minutes for %s".formatted(takes.toMinutes(), name), "booking office");
    }
    hears(message);
    return takes;
  }

  private void hears(Message message) {
    if (failures > 0) {
      failures--;
      throw away();
    }
    if (!heard.contains(message)) {
      heard.add(message);
      lab.note("heard", message.toString(), name);
    }
  }

  /** As it looks to whoever called: what went on at our end is none of their business. */
  private Unavailable away() {
    var away = new Unavailable(name + " is away");
    away.setStackTrace(Stream.of(away.getStackTrace())
        .dropWhile(frame -> !frame.getClassName().startsWith("workbook.lab."))
        .toArray(StackTraceElement[]::new));
    return away;
  }

  /** What it has heard of, each message once. */
  List<Message> heard() {
    return List.copyOf(heard);
  }
}
