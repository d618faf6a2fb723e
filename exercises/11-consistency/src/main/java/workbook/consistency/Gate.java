package workbook.consistency;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import workbook.consistency.ticketing.Answer;
import workbook.consistency.ticketing.TicketChanged;
import workbook.consistency.ticketing.TicketLedger;
import workbook.consistency.ticketing.TicketState;
import workbook.consistency.ticketing.TicketWindows;

/**
 * The gate of one voyage: it lets people aboard who have a valid ticket.
 *
 * <p>Ticketing tells each change in two ways, and the gate hears both. It keeps a copy, so that
 * nobody has to wait. Step 2: a copy does not know what happened a moment ago; make the gate decide
 * by the last write. Step 3: say what happens when the last write cannot be had.
 */
public final class Gate {

  private final String voyage;
  private final TicketLedger ledger;
  private final TicketWindows windows;
  private final Barrier barrier;
  private final InstantSource clock;
  private final Map<String, TicketState> copy = new HashMap<>();

  public Gate(
      String voyage,
      TicketLedger ledger,
      TicketWindows windows,
      Barrier barrier,
      InstantSource clock) {
    this.voyage = voyage;
    this.ledger = ledger;
    this.windows = windows;
    this.barrier = barrier;
    this.clock = clock;
  }

  /** Handles an event that carries state. */
  public void on(TicketState state) {
    copy.merge(state.ticket(), state, (old, now) -> now.version() > old.version() ? now : old);
  }

  /** Handles a notification. Like all messages it can be late, and come twice. */
  public void on(TicketChanged changed) {
    // TODO step 2: nobody has used this so far.
  }

  /** Somebody stands at the barrier and shows this ticket. Whoever showed it before has gone. */
  public void scans(String ticket) {
    // TODO step 2: how old is this copy?
    TicketState state = copy.get(ticket);
    if (state != null && state.isValidFor(voyage)) {
      barrier.open(ticket);
    } else {
      barrier.refuse(ticket);
    }
  }

  /** Hears an answer from the ledger. */
  public void hear(Answer answer) {
    // TODO step 2: nobody has asked anything so far.
  }

  /** Happens once a second. */
  public void looksUp() {
    // TODO step 3: who has been standing here for too long?
  }
}
