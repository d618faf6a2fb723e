package workbook.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One life of a component, from its start to its crash: its connections die with it. Used by one
 * thread at a time, the one whose turn it is.
 */
final class Incarnation {

  private final List<Session> sessions = new ArrayList<>();
  private volatile boolean dead;

  boolean dead() {
    return dead;
  }

  void opened(Session session) {
    sessions.add(session);
  }

  void closed(Session session) {
    sessions.remove(session);
  }

  /** What it has begun on its connections and neither committed nor rolled back; may be empty. */
  String openTransaction() {
    return sessions.stream()
        .map(Session::unfinished)
        .filter(unfinished -> !unfinished.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /** From now on its handles refuse work; what it left open is rolled back. */
  void die() {
    dead = true;
    sessions.forEach(Session::cut);
    sessions.clear();
  }
}
