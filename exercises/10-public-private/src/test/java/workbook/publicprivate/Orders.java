package workbook.publicprivate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The orders in which messages may come. */
final class Orders {

  private static final int FEW = 5;

  private Orders() {}

  /**
   * Every order of a few; of many, backwards, and with each of them first and last. Each message
   * may come again when the later ones are through.
   */
  static <M> List<List<M>> of(List<M> messages) {
    return messages.size() <= FEW ? all(messages) : some(messages);
  }

  private static <M> List<List<M>> some(List<M> messages) {
    var orders = new ArrayList<List<M>>();
    var backwards = new ArrayList<>(messages);
    Collections.reverse(backwards);
    orders.add(backwards);
    for (M message : messages) {
      var around = new ArrayList<>(messages);
      around.add(0, message);
      around.add(message);
      orders.add(around);
    }
    return orders;
  }

  private static <M> List<List<M>> all(List<M> messages) {
    if (messages.isEmpty()) {
      return List.of(List.of());
    }
    var orders = new ArrayList<List<M>>();
    for (int i = 0; i < messages.size(); i++) {
      var others = new ArrayList<>(messages);
      M first = others.remove(i);
      for (List<M> rest : all(others)) {
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
