package workbook.process;

import java.time.InstantSource;
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
import workbook.process.domain.News.CrossingCancelled;
import workbook.process.domain.Rebooking;
import workbook.process.domain.Rebooking.State;

/**
 * Sees each booking of a cancelled voyage through to its end: takes the case out of the files,
 * decides, puts it back, and passes on what was decided.
 */
public final class RebookingDesk {

  private final Jdbi jdbi;
  private final InstantSource clock;
  private final Rebooking rebooking = new Rebooking();
  private final CaseFiles files = new CaseFiles();
  private final Inbox inbox = new Inbox();
  private final Outbox outbox = new Outbox();
  private final Deadlines deadlines;

  public RebookingDesk(DataSource database, Broker broker, InstantSource clock) {
    this.jdbi = Jdbi.create(database);
    this.clock = clock;
    this.deadlines = new Deadlines(database, broker, clock);
  }

  /** Handles one delivery. A normal return acknowledges it, an exception asks for it again. */
  public void on(Message message) {
    News news = Wire.readNews(message);
    List<Message> parked = news instanceof CrossingCancelled ? takeOut(news.booking()) : List.of();
    // One transaction for all that one message changes: memory, case, commands and deadlines.
    jdbi.useTransaction(transaction -> {
      if (!inbox.isNew(transaction, message)) {
        return;
      }
      files.lock(transaction, news.booking());
      if (files.find(transaction, news.booking()).isPresent()) {
        handle(transaction, news);
      } else if (news instanceof CrossingCancelled) {
        files.open(transaction, news.booking(), rebooking.start());
        handle(transaction, news);
        parked.forEach(early -> handle(transaction, Wire.readNews(early)));
        files
            .unpark(transaction, news.booking())
            .forEach(early -> handle(transaction, Wire.readNews(early)));
      } else {
        files.park(transaction, message);
      }
    });
  }

  private List<Message> takeOut(String booking) {
    return jdbi.inTransaction(transaction -> {
      files.lock(transaction, booking);
      return files.unpark(transaction, booking);
    });
  }

  private void handle(Handle transaction, News news) {
    State state = files.find(transaction, news.booking()).orElseThrow();
    Decision<State> decision = rebooking.decide(state, news, clock.instant());
    files.save(transaction, news.booking(), decision.state());
    for (Command command : decision.commands()) {
      if (command instanceof SetDeadline deadline) {
        deadlines.set(transaction, deadline);
      } else {
        outbox.add(transaction, command);
      }
    }
  }

  /** Is called every half hour: publishes the deadlines that are over. */
  public void lookAtTheClock() {
    deadlines.publishDue();
  }
}
