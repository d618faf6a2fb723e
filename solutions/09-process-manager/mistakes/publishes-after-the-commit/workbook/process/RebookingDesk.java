package workbook.process;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import workbook.ports.Broker;
import workbook.ports.Message;
import workbook.process.domain.Command;
import workbook.process.domain.Command.SetDeadline;
import workbook.process.domain.Decision;
import workbook.process.domain.News;
import workbook.process.domain.Rebooking;
import workbook.process.domain.Rebooking.State;

/** Commits first, and then tells the others. */
public final class RebookingDesk {

  private final Jdbi jdbi;
  private final Broker broker;
  private final InstantSource clock;
  private final Rebooking rebooking = new Rebooking();
  private final CaseFiles files = new CaseFiles();
  private final Inbox inbox = new Inbox();
  private final Deadlines deadlines;

  public RebookingDesk(DataSource database, Broker broker, InstantSource clock) {
    this.jdbi = Jdbi.create(database);
    this.broker = broker;
    this.clock = clock;
    this.deadlines = new Deadlines(database, broker, clock);
  }

  /** Handles one delivery. */
  public void on(Message message) {
    News news = Wire.readNews(message);
    List<Command> toSend = jdbi.inTransaction(transaction ->
        inbox.isNew(transaction, message) ? handle(transaction, news) : List.<Command>of());
    for (Command command : toSend) {
      String id = message.id() + "-" + command.getClass().getSimpleName();
      broker.publish(Outbox.TOPIC, Wire.write(id, Outbox.SOURCE, command));
    }
  }

  private List<Command> handle(Handle transaction, News news) {
    State state = files.take(transaction, news.booking(), rebooking.start());
    Decision<State> decision = rebooking.decide(state, news, clock.instant());
    files.putBack(transaction, news.booking(), decision.state());
    var toSend = new ArrayList<Command>();
    for (Command command : decision.commands()) {
      if (command instanceof SetDeadline deadline) {
        deadlines.set(transaction, deadline);
      } else {
        toSend.add(command);
      }
    }
    return toSend;
  }

  public void lookAtTheClock() {
    deadlines.publishDue();
  }
}
