package workbook.mudball;

import java.util.HashSet;
import java.util.Set;
import workbook.ports.Message;

/**
 * Stands in front of a context and drops what it has handled before, by the message's id. Chapter 6
 * is about it; here it works.
 */
public final class Inbox {

  private record Seen(String topic, String source, String type, String id) {}

  private final Context context;
  private final Set<Seen> seen = new HashSet<>();

  public Inbox(Context context) {
    this.context = context;
  }

  public Context context() {
    return context;
  }

  /** Whether the context has heard it now; false if it has heard it before. */
  public boolean deliver(String topic, Message message) {
    var key = new Seen(topic, message.source(), message.type(), message.id());
    if (seen.contains(key)) {
      return false;
    }
    context.on(topic, message);
    seen.add(key);
    return true;
  }
}
