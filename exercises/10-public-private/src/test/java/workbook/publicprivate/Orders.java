package workbook.publicprivate;

import java.util.ArrayList;
import java.util.List;

/** The orders in which messages may come. */
final class Orders {

  private Orders() {}

  /** Every order of these; each message comes again when the later ones are through. */
  static <M> List<List<M>> of(List<M> messages) {
    if (messages.isEmpty()) {
      return List.of(List.of());
    }
    var orders = new ArrayList<List<M>>();
    for (int i = 0; i < messages.size(); i++) {
      var others = new ArrayList<>(messages);
      M first = others.remove(i);
      for (List<M> rest : of(others)) {
        var order = new ArrayList<M>();
        order.add(first);
        order.addAll(rest);
        order.add(first);
        orders.add(order);
      }
    }
    return orders;
  }
}
