package workbook.eventtypes;

import java.time.Duration;
import workbook.lab.Component;
import workbook.lab.Lab;
import workbook.lab.Platform.Handler;
import workbook.ports.Message;

/** Brings messages in exactly the order that a test asks for, each until it is acknowledged. */
final class Courier<C> {

  private static final Duration AGAIN = Duration.ofMillis(30);
  private static final int ATTEMPTS = 10;

  private final Lab lab;
  private final Component<C> receiver;
  private final Handler<C> handler;

  Courier(Lab lab, Component<C> receiver, Handler<C> handler) {
    this.lab = lab;
    this.receiver = receiver;
    this.handler = handler;
  }

  void brings(Message message) {
    brings(message, 1);
  }

  private void brings(Message message, int attempt) {
    String again = attempt == 1 ? "" : " (again)";
    lab.note("delivered", message + again + "  -> " + receiver.name(), "");
    var outcome =
        receiver.run("handle " + message, component -> handler.handle(component, message));
    if (!outcome.done() && attempt < ATTEMPTS) {
      lab.after(AGAIN, () -> brings(message, attempt + 1));
    }
  }
}
