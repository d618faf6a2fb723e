package workbook.ordering;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import workbook.lab.Lab;
import workbook.ports.Unavailable;

/** Booking, as the gate can reach it: closed, until somebody opens it. */
final class PretendBooking implements Booking {

  static final String NAME = "Booking";

  private static final Duration TIME_TO_ANSWER = Duration.ofMillis(200);

  private final Lab lab;
  private final Map<String, List<Announcement>> announced = new LinkedHashMap<>();
  private final Set<String> locked = new HashSet<>();
  private boolean open;
  private int lag;
  private int requests;
  private boolean losesAnswer;
  private boolean losesEndOfAnswer;

  PretendBooking(Lab lab) {
    this.lab = lab;
  }

  // What the tests arrange

  void announces(Announcement announcement) {
    announced.computeIfAbsent(announcement.voyage(), v -> new ArrayList<>()).add(announcement);
  }

  void opens() {
    lab.note("opened", "for requests", NAME);
    open = true;
  }

  /** Of this voyage nothing can be had. */
  void locks(String voyage) {
    lab.note("locked", "the records of " + voyage, NAME);
    locked.add(voyage);
  }

  /** The copy from which snapshots are read is so many changes behind. */
  void lagsBy(int changes) {
    lag = changes;
  }

  /** What it sends when it is asked for the first time never arrives. */
  void losesItsFirstAnswer() {
    losesAnswer = true;
  }

  /** Of what it sends when it is asked for the first time the last announcement never arrives. */
  void losesTheEndOfItsFirstAnswer() {
    losesEndOfAnswer = true;
  }

  int requests() {
    return requests;
  }

  /** In the order of their numbers, which is the order in which they happened. */
  List<Announcement> announced(String voyage) {
    return announced.getOrDefault(voyage, List.of());
  }

  Set<String> voyages() {
    return announced.keySet();
  }

  // What the gate can ask

  @Override
  public void replay(String voyage, long from) {
    check(voyage);
    lab.note("asked", "for a replay of " + voyage + " from no. " + from, "gate");
    if (losesAnswer) {
      losesAnswer = false;
      lab.note("lost", "the answer on its way", "broker");
      return;
    }
    for (Announcement announcement : answer(voyage, from)) {
      lab.after(
          TIME_TO_ANSWER,
          () -> lab.platform().publish(GateDay.ANNOUNCEMENTS, Announcements.write(announcement)));
    }
  }

  private List<Announcement> answer(String voyage, long from) {
    List<Announcement> wanted = announced(voyage).stream()
        .filter(announcement -> announcement.number() >= from)
        .toList();
    if (!losesEndOfAnswer || wanted.isEmpty()) {
      return wanted;
    }
    losesEndOfAnswer = false;
    int last = wanted.size() - 1;
    lab.note("lost", wanted.get(last) + " on its way", "broker");
    return wanted.subList(0, last);
  }

  @Override
  public Snapshot snapshot(String voyage) {
    check(voyage);
    List<Map<Integer, String>> history = ListModel.history(announced(voyage));
    int number = Math.max(0, history.size() - 1 - lag);
    lab.note("asked", "for a snapshot of " + voyage + ", it is of no. " + number, "gate");
    return new Snapshot(voyage, number, history.get(number));
  }

  private void check(String voyage) {
    if (!open || locked.contains(voyage)) {
      throw new Unavailable(open ? "the records of " + voyage + " are locked" : "closed");
    }
    requests++;
  }
}
