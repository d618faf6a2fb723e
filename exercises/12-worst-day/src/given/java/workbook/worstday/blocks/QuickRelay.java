package workbook.worstday.blocks;

import java.util.ArrayList;
import java.util.List;
import workbook.ports.Broker;

/**
 * Takes what lies in the outbox out of it, commits, and then publishes it, oldest first. Holds no
 * row locked while it talks to the broker, and publishes nothing twice. Remembers in the program
 * what it has taken out.
 */
public final class QuickRelay {

  private final Broker broker;

  public QuickRelay(Broker broker) {
    this.broker = broker;
  }

  /** A chore. */
  public void run(Books books) throws Exception {
    var taken = new ArrayList<List<String>>();
    books.together(inside -> {
      taken.addAll(inside.rows(Relay.OLDEST));
      taken.forEach(row -> Relay.takeOut(inside, row));
    });
    taken.forEach(row -> broker.publish(row.get(1), Relay.message(row)));
  }
}
