package workbook.consistency;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import workbook.consistency.ticketing.Answer;
import workbook.consistency.ticketing.Question;
import workbook.consistency.ticketing.TicketChanged;
import workbook.consistency.ticketing.TicketLedger;
import workbook.consistency.ticketing.TicketState;
import workbook.consistency.ticketing.TicketWindows;
import workbook.ports.TechnicalFailure;

/**
 * The gate of one voyage: it lets people aboard who have a valid ticket.
 *
 * <p>It asks the ledger for each of them when they stand there, and has no copy to fall back to.
 */
public final class Gate {

  /** Somebody who stands at the barrier, and all that was asked for them. */
  private static final class Waiting {
    final Set<Long> questions = new HashSet<>();
  }

  private final String voyage;
  private final TicketLedger ledger;
  private final Barrier barrier;
  private final Map<String, Waiting> waiting = new LinkedHashMap<>();
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
  }

  /** Handles an event that carries state: it says what was, and the gate needs what is. */
  public void on(TicketState state) {}

  /** Handles a notification. Like all messages it can be late, and come twice. */
  public void on(TicketChanged changed) {
    told.merge(changed.ticket(), changed.version(), Math::max);
  }

  /** Somebody stands at the barrier and shows this ticket. Whoever showed it before has gone. */
  public void scans(String ticket) {
    waiting.put(ticket, new Waiting());
    ask(ticket);
  }

  /** Whether the question was taken. */
  private boolean ask(String ticket) {
    Waiting here = waiting.get(ticket);
    var question = new Question(++questions, ticket);
    here.questions.add(question.number());
    try {
      ledger.ask(question);
      return true;
    } catch (TechnicalFailure noAnswer) {
      return false; // It is asked once more in a second.
    }
  }

  /** Hears an answer from the ledger. */
  public void hear(Answer answer) {
    String ticket = answer.question().ticket();
    Waiting here = waiting.get(ticket);
    if (here == null || !here.questions.contains(answer.question().number())) {
      return;
    }
    if (answer.state().version() < told.getOrDefault(ticket, 0L)) {
      ask(ticket);
      return;
    }
    waiting.remove(ticket);
    if (answer.state().isValidFor(voyage)) {
      barrier.open(ticket);
    } else {
      barrier.refuse(ticket);
    }
  }

  /** Happens once a second: whoever stands here is asked to wait, and is asked for once more. */
  public void looksUp() {
    for (String ticket : List.copyOf(waiting.keySet())) {
      barrier.askToWait(ticket);
      if (!ask(ticket)) {
        return; // Nobody is there, so there is no use in asking for the others.
      }
    }
  }
}
