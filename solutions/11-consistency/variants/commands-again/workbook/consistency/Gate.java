package workbook.consistency;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
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

  private final String voyage;
  private final TicketLedger ledger;
  private final Barrier barrier;
  private final Map<String, Question> waiting = new LinkedHashMap<>();
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
    var question = new Question(++questions, ticket);
    waiting.put(ticket, question);
    command(question);
  }

  /** Hears an answer from the ledger. */
  public void hear(Answer answer) {
    String ticket = answer.question().ticket();
    if (!answer.question().equals(waiting.get(ticket))) {
      return; // They have gone, and whoever stands here now has a question of their own.
    }
    if (!answer.boarded() && answer.state().version() < told.getOrDefault(ticket, 0L)) {
      return; // It is commanded once more in a second.
    }
    waiting.remove(ticket);
    if (answer.boarded()) {
      barrier.open(ticket);
    } else {
      barrier.refuse(ticket);
    }
  }

  /** Happens once a second. */
  public void looksUp() {
    waiting.forEach((ticket, question) -> {
      barrier.askToWait(ticket);
      command(question);
    });
  }

  /** To command the same thing twice does no harm. */
  private void command(Question question) {
    try {
      ledger.board(question, voyage);
    } catch (TechnicalFailure noAnswer) {
      // It is commanded once more in a second.
    }
  }
}
