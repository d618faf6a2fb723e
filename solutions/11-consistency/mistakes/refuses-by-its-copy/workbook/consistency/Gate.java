package workbook.consistency;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import workbook.consistency.ticketing.Answer;
import workbook.consistency.ticketing.Question;
import workbook.consistency.ticketing.TicketChanged;
import workbook.consistency.ticketing.TicketLedger;
import workbook.consistency.ticketing.TicketState;
import workbook.consistency.ticketing.TicketWindows;
import workbook.ports.OutcomeUnknown;
import workbook.ports.Unavailable;

/**
 * The gate of one voyage: it lets people aboard who have a valid ticket.
 *
 * <p>It asks the ledger for each of them when they stand there, and has no copy to fall back to.
 */
public final class Gate {

  /** Somebody who stands at the barrier, and the question that was asked for them last. */
  private record Waiting(Instant since, Question question) {}

  private final String voyage;
  private final TicketLedger ledger;
  private final Barrier barrier;
  private final InstantSource clock;
  private final Map<String, Waiting> waiting = new LinkedHashMap<>();
  private final Map<String, TicketState> copy = new HashMap<>();
  private final Map<String, Long> told = new HashMap<>();
  private long questions;

  /** @param windows not asked: they are behind, and nobody can tell by how much */
  public Gate(
      String voyage,
      TicketLedger ledger,
      TicketWindows windows,
      Barrier barrier,
      InstantSource clock) {
    this.voyage = voyage;
    this.ledger = ledger;
    this.barrier = barrier;
    this.clock = clock;
  }

  /** Handles an event that carries state: whoever is not valid need not be asked about. */
  public void on(TicketState state) {
    copy.merge(state.ticket(), state, (old, now) -> now.version() > old.version() ? now : old);
  }

  /** Handles a notification. Like all messages it can be late, and come twice. */
  public void on(TicketChanged changed) {
    told.merge(changed.ticket(), changed.version(), Math::max);
  }

  /** Somebody stands at the barrier and shows this ticket. Whoever showed it before has gone. */
  public void scans(String ticket) {
    TicketState known = copy.get(ticket);
    if (known != null
        && known.version() >= told.getOrDefault(ticket, 0L)
        && !known.isValidFor(voyage)) {
      waiting.remove(ticket);
      barrier.refuse(ticket);
    } else {
      ask(ticket, clock.instant());
    }
  }

  private void ask(String ticket, Instant since) {
    var question = new Question(++questions, ticket);
    waiting.put(ticket, new Waiting(since, question));
    try {
      ledger.ask(question);
    } catch (Unavailable nobodyThere) {
      cannotTell(ticket);
    } catch (OutcomeUnknown perhaps) {
      // The answer may come all the same. If it does not, looksUp tells them.
    }
  }

  /** Hears an answer from the ledger. */
  public void hear(Answer answer) {
    String ticket = answer.question().ticket();
    Waiting here = waiting.get(ticket);
    if (here == null || !here.question().equals(answer.question())) {
      return; // They have gone, and whoever stands here now has a question of their own.
    }
    if (answer.state().version() < told.getOrDefault(ticket, 0L)) {
      ask(ticket, here.since()); // It was overtaken by the notification.
      return;
    }
    waiting.remove(ticket);
    if (answer.state().isValidFor(voyage)) {
      barrier.open(ticket);
    } else {
      barrier.refuse(ticket);
    }
  }

  /** Happens once a second. */
  public void looksUp() {
    Instant latest = clock.instant().minus(Barrier.PATIENCE);
    List.copyOf(waiting.keySet()).stream()
        .filter(ticket -> !waiting.get(ticket).since().isAfter(latest))
        .forEach(this::cannotTell);
  }

  /** An outage is not a refusal. They go away, so that no late answer may open for them. */
  private void cannotTell(String ticket) {
    waiting.remove(ticket);
    barrier.cannotTell(ticket);
  }
}
