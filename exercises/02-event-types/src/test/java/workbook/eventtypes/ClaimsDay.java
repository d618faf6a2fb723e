package workbook.eventtypes;

import static workbook.eventtypes.EventRules.MODEL_STAYS_INSIDE;

import java.util.LinkedHashMap;
import java.util.Map;
import workbook.eventtypes.events.Cause;
import workbook.eventtypes.events.VoyageEvent;
import workbook.eventtypes.fleet.Voyage;
import workbook.lab.Component;
import workbook.lab.Lab;
import workbook.lab.Rule;
import workbook.ports.Message;

/** A pretend day at the claims desk: things happen to voyages, and passengers ask for money. */
final class ClaimsDay {

  private static final String TOPIC = "what happened";

  private final Lab lab;
  private final Announcer fleet = new Announcer();
  private final Component<ClaimsDesk> desk;
  private final Map<String, Voyage> voyages = new LinkedHashMap<>();

  ClaimsDay(Lab lab, Voyage... voyages) {
    this.lab = lab;
    for (Voyage voyage : voyages) {
      this.voyages.put(voyage.number(), voyage);
    }
    desk = lab.component("the claims desk", w -> new ClaimsDesk());
    lab.platform().subscribe(TOPIC, desk, ClaimsDay::on);
  }

  private static void on(ClaimsDesk desk, Message message) {
    desk.on(Wire.read(message, VoyageEvent.class));
  }

  // What happens

  /** Something that can happen to a voyage. */
  interface Happening {
    void on(ClaimsDay day, String voyage);
  }

  /** Today the voyage is delayed. */
  static Happening delayed(int minutes, Cause cause) {
    return new Happening() {
      @Override
      public void on(ClaimsDay day, String voyage) {
        Voyage before = day.voyages.get(voyage);
        Voyage after = before.leavesAt(before.departure().plusSeconds(minutes * 60L));
        day.lab.note("happened", voyage + " " + this, "");
        day.publishes(after, day.fleet.delayed(before, after, cause));
      }

      @Override
      public String toString() {
        return "delayed by " + minutes + " min, " + cause;
      }
    };
  }

  /** Weeks ahead, the timetable is changed. */
  static Happening rescheduled(int minutes) {
    return new Happening() {
      @Override
      public void on(ClaimsDay day, String voyage) {
        Voyage before = day.voyages.get(voyage);
        Voyage after = before.leavesAt(before.departure().plusSeconds(minutes * 60L));
        day.lab.note("happened", voyage + " " + this, "");
        day.publishes(after, day.fleet.rescheduled(before, after));
      }

      @Override
      public String toString() {
        return "rescheduled by " + minutes + " min";
      }
    };
  }

  void happens(String voyage, Happening... happenings) {
    for (Happening happening : happenings) {
      happening.on(this, voyage);
    }
    lab.settle();
  }

  private void publishes(Voyage after, VoyageEvent event) {
    voyages.put(after.number(), after);
    String id = after.number() + "/" + after.version();
    lab.platform().publish(TOPIC, Wire.message(id, after.number(), event));
  }

  // What we see

  void requireOwed(Rule rule, String voyage, boolean owed) {
    boolean[] seen = new boolean[1];
    desk.run("look", d -> seen[0] = d.owesMoney(voyage));
    answered(voyage, seen[0] ? "are owed money" : "are owed nothing");
    lab.require(
        rule,
        seen[0] == owed,
        () -> "But %s %s %s's passengers."
            .formatted(desk.name(), seen[0] ? "pays" : "sends away", voyage));
  }

  void requireCancelsFree(Rule rule, String voyage, boolean free) {
    boolean[] seen = new boolean[1];
    desk.run("look", d -> seen[0] = d.cancelsFree(voyage));
    answered(voyage, (seen[0] ? "may" : "may not") + " cancel free of charge");
    lab.require(
        rule,
        seen[0] == free,
        () -> "But at %s %s's passengers may %scancel free of charge."
            .formatted(desk.name(), voyage, seen[0] ? "" : "not "));
  }

  private void answered(String voyage, String what) {
    lab.note("answered", voyage + "'s passengers " + what, desk.name());
  }

  /** The two voyages differ in Fleet's own affairs only, and the same has happened to both. */
  static void requireTheSameWords(Lab lab, VoyageEvent one, VoyageEvent other) {
    String words = Wire.text(one);
    String otherWords = Wire.text(other);
    lab.note("said", Difference.in(words, otherWords), "fleet");
    lab.note("said", Difference.in(otherWords, words), "fleet");
    lab.require(
        MODEL_STAYS_INSIDE,
        words.equals(otherWords),
        () -> "But the event reads differently when Fleet sends another ship and another crew.");
  }
}
