package workbook.ordering;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import workbook.ordering.domain.BerthGivenBack;
import workbook.ordering.domain.BerthTaken;
import workbook.ordering.domain.Change;
import workbook.ordering.domain.PassengerMoved;

/** Who sleeps where, as the tests work it out for themselves. */
final class ListModel {

  private ListModel() {}

  static void apply(Map<Integer, String> list, Change change) {
    if (change instanceof BerthTaken taken) {
      list.put(taken.berth(), taken.passenger());
    } else if (change instanceof PassengerMoved moved) {
      String passenger = list.remove(moved.from());
      list.remove(moved.to());
      if (passenger != null) {
        list.put(moved.to(), passenger);
      }
    } else if (change instanceof BerthGivenBack givenBack) {
      list.remove(givenBack.berth());
    }
  }

  /** The list before the first of these changes and after each of them. */
  static List<Map<Integer, String>> history(List<Announcement> inOrder) {
    var history = new ArrayList<Map<Integer, String>>();
    var list = new TreeMap<Integer, String>();
    history.add(Map.copyOf(list));
    for (Announcement announcement : inOrder) {
      apply(list, announcement.change());
      history.add(Map.copyOf(list));
    }
    return history;
  }

  static String text(Map<Integer, String> list) {
    return list.isEmpty()
        ? "empty"
        : new TreeMap<>(list)
            .entrySet().stream()
                .map(berth -> berth.getKey() + " " + berth.getValue())
                .collect(Collectors.joining(", "));
  }
}
