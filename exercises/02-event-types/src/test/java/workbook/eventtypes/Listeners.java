package workbook.eventtypes;

import static workbook.eventtypes.EventRules.ENOUGH_TO_ASK;
import static workbook.eventtypes.EventRules.NOTHING_PERSONAL;
import static workbook.eventtypes.EventRules.NOTHING_TO_COMPARE;

import java.util.ArrayList;
import java.util.List;
import workbook.eventtypes.fleet.Voyage;
import workbook.eventtypes.passengers.Passenger;
import workbook.lab.Lab;
import workbook.ports.Message;

/** Everybody who has subscribed to the notifications, Advertising among them. */
final class Listeners {

  private static final String TOPIC = "voyage changes";
  private static final int FEW = 4;

  private final Lab lab;
  private final Announcer fleet = new Announcer();

  Listeners(Lab lab) {
    this.lab = lab;
    var advertising = lab.component("advertising", w -> this).sturdy();
    lab.platform().subscribe(TOPIC, advertising, (listener, message) -> {});
  }

  /** Fleet tells them that the voyage has this state now. */
  void hearOf(Voyage voyage) {
    String id = voyage.number() + "/" + voyage.version();
    lab.platform().publish(TOPIC, Wire.message(id, voyage.number(), fleet.notification(voyage)));
    lab.settle();
  }

  /** What they could read, in the order in which it came. */
  private List<String> read() {
    return lab.platform().topic(TOPIC).stream().map(Message::payload).toList();
  }

  void requireNothingOf(List<Passenger> passengers) {
    var found = new ArrayList<Secrets.Found>();
    read().forEach(text -> found.addAll(Secrets.in(text, passengers)));
    found.stream()
        .limit(FEW)
        .forEach(
            each -> lab.note("read", "\"" + each.where() + "\", " + each.what(), "advertising"));
    if (found.size() > FEW) {
      lab.note("read", "and " + (found.size() - FEW) + " more", "advertising");
    }
    lab.require(
        NOTHING_PERSONAL,
        found.isEmpty(),
        () -> "But everybody can read %s%s."
            .formatted(
                found.get(0).what(),
                found.size() == 1 ? "" : ", and " + (found.size() - 1) + " more such things"));
  }

  void requireTheSame() {
    String one = read().get(0);
    String other = read().get(1);
    lab.note("read", Difference.in(one, other), "advertising");
    lab.note("read", Difference.in(other, one), "advertising");
    lab.require(
        NOTHING_TO_COMPARE,
        one.equals(other),
        () -> "But two notifications differ, and only a passenger is different.");
  }

  void requireThatItSays(String what, String value) {
    read().forEach(text -> lab.note("read", text, "advertising"));
    lab.require(
        ENOUGH_TO_ASK,
        read().stream().allMatch(text -> text.contains(value)),
        () -> "But it does not say " + what + ", " + value + ".");
  }

  void requireTwoDifferent() {
    read().forEach(text -> lab.note("read", text, "advertising"));
    lab.require(
        ENOUGH_TO_ASK,
        read().stream().distinct().count() == 2,
        () -> "But the notifications of two states of V-7 read the same.");
  }
}
