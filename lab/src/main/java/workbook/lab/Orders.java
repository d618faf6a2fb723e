package workbook.lab;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Every small disorder of a list. */
public final class Orders {

  private Orders() {}

  /** All permutations, the given order first. */
  public static <M> List<List<M>> of(List<M> items) {
    if (items.size() <= 1) {
      return List.of(List.copyOf(items));
    }
    var orders = new ArrayList<List<M>>();
    for (int i = 0; i < items.size(); i++) {
      var rest = new ArrayList<>(items);
      M first = rest.remove(i);
      for (List<M> tail : of(rest)) {
        var order = new ArrayList<M>();
        order.add(first);
        order.addAll(tail);
        orders.add(order);
      }
    }
    return orders;
  }

  /** All permutations, each as it is and with each item repeated once at each later place. */
  public static <M> Set<List<M>> withRepeats(List<M> items) {
    var all = new LinkedHashSet<List<M>>();
    for (List<M> order : of(items)) {
      all.add(order);
      for (int from = 0; from < order.size(); from++) {
        for (int to = from + 1; to <= order.size(); to++) {
          var repeated = new ArrayList<>(order);
          repeated.add(to, order.get(from));
          all.add(repeated);
        }
      }
    }
    return all;
  }
}
