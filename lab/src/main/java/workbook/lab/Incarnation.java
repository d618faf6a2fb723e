package workbook.lab;

import java.util.ArrayList;
import java.util.List;

/** One life of a component, from its start to its crash: its connections die with it. */
final class Incarnation {

  private final List<AutoCloseable> connections = new ArrayList<>();
  private volatile boolean dead;

  boolean dead() {
    return dead;
  }

  void opened(AutoCloseable connection) {
    connections.add(connection);
  }

  void closed(AutoCloseable connection) {
    connections.remove(connection);
  }

  /** From now on its handles refuse work; what it left open is rolled back. */
  void die() {
    dead = true;
    for (AutoCloseable connection : List.copyOf(connections)) {
      try {
        connection.close();
      } catch (Exception e) {
        throw new IllegalStateException("the laboratory could not end a connection", e);
      }
    }
    connections.clear();
  }
}
