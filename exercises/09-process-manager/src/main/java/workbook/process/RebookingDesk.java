package workbook.process;

import java.time.InstantSource;
import java.util.Optional;
import javax.sql.DataSource;
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
 *
 * <p>Step 1 is about a cancellation that comes twice, step 4 about a crash in the middle, step 5
 * about two desks with one case, and about news that comes too early.
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
    if (news instanceof CrossingCancelled) {
      // TODO step 1: and if this booking has a case already?
      jdbi.useHandle(handle -> files.open(handle, news.booking(), rebooking.start()));
    }
    Optional<State> found = jdbi.withHandle(handle -> files.find(handle, news.booking()));
    if (found.isEmpty()) {
      // TODO step 5: is news of a booking without a case always no news for us?
      return;
    }
    Decision<State> decision = rebooking.decide(found.get(), news, clock.instant());
    // TODO step 4: here is more than one commit.
    jdbi.useHandle(handle -> files.save(handle, news.booking(), decision.state()));
    for (Command command : decision.commands()) {
      if (command instanceof SetDeadline deadline) {
        jdbi.useHandle(handle -> deadlines.set(handle, deadline));
      } else {
        jdbi.useHandle(handle -> outbox.add(handle, command));
      }
    }
  }

  /** Is called every half hour: publishes the deadlines that are over. */
  public void lookAtTheClock() {
    deadlines.publishDue();
  }
}
