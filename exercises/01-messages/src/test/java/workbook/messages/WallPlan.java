package workbook.messages;

import java.util.Map;
import java.util.TreeMap;
import workbook.lab.Lab;
import workbook.messages.domain.BerthPlan;

/** The plan on the wall of Booking: voyages, and one peg for each berth that is taken. */
final class WallPlan implements BerthPlan {

  private final Lab lab;
  private final Map<String, Integer> berths = new TreeMap<>();
  private final Map<String, Map<String, Integer>> taken = new TreeMap<>();

  /** @param lab whose timeline shows what is taken and given back; null for nobody's */
  WallPlan(Lab lab) {
    this.lab = lab;
  }

  void sells(String voyage, int number) {
    berths.put(voyage, number);
    taken.put(voyage, new TreeMap<>());
    note("for sale", number == 1 ? "1 berth" : number + " berths", voyage);
  }

  @Override
  public boolean sails(String voyage) {
    return berths.containsKey(voyage);
  }

  @Override
  public int free(String voyage) {
    int all = berths.getOrDefault(voyage, 0);
    return all
        - taken.getOrDefault(voyage, Map.of()).values().stream()
            .mapToInt(n -> n)
            .sum();
  }

  @Override
  public void take(String voyage, String booking) {
    if (free(voyage) == 0) {
      throw new IllegalStateException("no berth is left on " + voyage);
    }
    taken.get(voyage).merge(booking, 1, Integer::sum);
    note("took", "a berth on " + voyage, booking);
  }

  @Override
  public void giveBack(String voyage, String booking) {
    if (held(voyage, booking) == 0) {
      throw new IllegalStateException(booking + " holds no berth on " + voyage);
    }
    taken.get(voyage).merge(booking, -1, Integer::sum);
    note("gave back", "a berth on " + voyage, booking);
  }

  /** How many berths this booking holds on this voyage. */
  int held(String voyage, String booking) {
    return taken.getOrDefault(voyage, Map.of()).getOrDefault(booking, 0);
  }

  private void note(String verb, String what, String who) {
    if (lab != null) {
      lab.note(verb, what, who);
    }
  }
}
