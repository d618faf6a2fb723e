package workbook.lab;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import workbook.ports.OutcomeUnknown;
import workbook.ports.Unavailable;

/** Gives the faults of the weather their opportunities, and knows which have happened. */
final class Faults {

  private final Lab lab;
  private final Map<Fault, Integer> opportunities = new HashMap<>();
  private final Set<Fault> happened = new HashSet<>();

  Faults(Lab lab) {
    this.lab = lab;
  }

  /** The faults that are due now, at the next opportunity of this kind at one of these places. */
  List<Fault> due(Fault.Opportunity opportunity, String... places) {
    var due = new ArrayList<Fault>();
    for (Fault fault : lab.weather().faults()) {
      if (fault.kind.opportunity != opportunity || !isThere(fault, places)) {
        continue;
      }
      if (fault.kind == Fault.Kind.AWAY) {
        Duration now = lab.sinceStart();
        if (now.compareTo(fault.from) >= 0 && now.compareTo(fault.until) < 0) {
          due.add(fault);
        }
      } else if (opportunities.merge(fault, 1, Integer::sum) == fault.nth) {
        due.add(fault);
      }
    }
    return due;
  }

  private static boolean isThere(Fault fault, String[] places) {
    if (fault.where == null) {
      return true;
    }
    for (String place : places) {
      if (place.equals(fault.where)) {
        return true;
      }
    }
    return false;
  }

  void happened(Fault fault) {
    happened.add(fault);
  }

  /** A call to the broker or a peer, in this weather. */
  <T> T call(String caller, String callee, String place, String what, Guard.Call<T> call)
      throws Throwable {
    List<Fault> due = due(Fault.Opportunity.CALL, callee, place);
    for (Fault fault : due) {
      if (fault.kind == Fault.Kind.REFUSED || fault.kind == Fault.Kind.AWAY) {
        happened(fault);
        lab.fault("unavailable", what, caller, callee);
        throw new Unavailable(callee + " is not available");
      }
      if (fault.kind == Fault.Kind.REQUEST_LOST) {
        happened(fault);
        lab.fault("lost", what, caller, callee);
        throw new OutcomeUnknown(callee + " did not answer in time");
      }
    }
    T result = call.make();
    lab.changed();
    for (Fault fault : due) {
      if (fault.kind == Fault.Kind.OUTCOME_UNKNOWN) {
        happened(fault);
        lab.fault("no answer", what, callee, caller);
        throw new OutcomeUnknown(callee + " did not answer in time");
      }
    }
    return result;
  }

  /** Whether the connection breaks at this statement of the component. */
  boolean connectionBreaks(String component, String database) {
    List<Fault> due = due(Fault.Opportunity.STATEMENT, component, database);
    due.forEach(this::happened);
    return !due.isEmpty();
  }

  /** Those that were asked for and never had their opportunity. */
  List<Fault> missed() {
    return lab.weather().faults().stream()
        .filter(fault -> !happened.contains(fault))
        .toList();
  }
}
