package workbook.consistency;

import static workbook.consistency.WatchedBarrier.V_7;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import workbook.consistency.ticketing.NotYet;
import workbook.consistency.ticketing.Standing;
import workbook.consistency.ticketing.TicketChanged;
import workbook.consistency.ticketing.TicketLedger;
import workbook.consistency.ticketing.TicketState;
import workbook.consistency.ticketing.TicketWindows;
import workbook.lab.Action;
import workbook.lab.Component;
import workbook.lab.Lab;
import workbook.ports.Message;

/**
 * A pretend boarding of V-7: people show their tickets, and Ticketing changes some of them and
 * answers questions.
 */
final class GateDay {

  static final String STATES = "ticket states";
  static final String NOTICES = "ticket changes";

  private static final Duration WINDOWS_ARE_BEHIND = Duration.ofSeconds(20);

  private final Lab lab;
  private final TicketBook book;
  private final PretendLedger ledger;
  private final WatchedBarrier barrier;
  private final Component<Gate> gate;
  private final Map<String, TicketState> sent = new HashMap<>();

  GateDay(Lab lab) {
    this.lab = lab;
    book = new TicketBook(lab.clock());
    barrier = new WatchedBarrier(lab, book, this::scans);
    ledger = new PretendLedger(
        lab,
        book,
        (ticket, voyage) -> writes(ticket, Standing.ABOARD, voyage),
        answer -> does("hear", gate -> gate.hear(answer)));
    lab.peer(PretendLedger.NAME, TicketLedger.class, ledger);
    lab.peer("windows", TicketWindows.class, this::window);
    lab.peer("barrier", Barrier.class, barrier);
    gate = lab.component(
        "gate",
        w -> new Gate(
            V_7,
            w.peer(TicketLedger.class),
            w.peer(TicketWindows.class),
            w.peer(Barrier.class),
            w.clock()));
    lab.platform().subscribe(STATES, gate, (gate, message) -> gate.on(sent.get(message.id())));
    lab.platform().subscribe(NOTICES, gate, this::hearNotice);
    for (int second = 1; second <= WatchedBarrier.SOMEBODY_LOOKS_UP.toSeconds(); second++) {
      lab.after(Duration.ofSeconds(second), () -> does("look up", Gate::looksUp));
    }
  }

  // What happens

  /** These tickets are valid for V-7, and the gate was told so long ago. */
  GateDay with(String... tickets) {
    for (String ticket : tickets) {
      TicketState state = book.given(ticket, V_7);
      barrier.told(ticket, state.version());
      does("learn", gate -> {
        gate.on(state);
        gate.on(new TicketChanged(ticket, state.version()));
      });
    }
    return this;
  }

  /** Nobody has sold this ticket yet. */
  void isUnknown(String ticket) {
    lab.note("not sold", ticket, PretendLedger.NAME);
  }

  /** The answers to the first questions take so many milliseconds. */
  GateDay answersTake(int... millis) {
    for (int each : millis) {
      ledger.nextAnswerTakes(each);
    }
    return this;
  }

  GateDay allAnswersTake(int millis) {
    ledger.answersUsuallyTake(millis);
    return this;
  }

  PretendLedger ledger() {
    return ledger;
  }

  WatchedBarrier barrier() {
    return barrier;
  }

  void after(int millis, Runnable work) {
    lab.after(Duration.ofMillis(millis), work);
  }

  void sells(String ticket) {
    writes(ticket, Standing.VALID, V_7);
  }

  void givesBack(String ticket) {
    if (book.now(ticket).standing() == Standing.ABOARD) {
      lab.note("refused", ticket + " is aboard and cannot be given back", PretendLedger.NAME);
    } else {
      writes(ticket, Standing.GIVEN_BACK, V_7);
    }
  }

  void moves(String ticket, String voyage) {
    if (book.now(ticket).standing() != Standing.ABOARD) {
      writes(ticket, Standing.VALID, voyage);
    }
  }

  /** Somebody is let aboard with it at another gate of V-7: it was photographed, for example. */
  void isLetAboardElsewhere(String ticket) {
    ledger.letAboardElsewhere(ticket);
    barrier.letAboardElsewhere(ticket);
    writes(ticket, Standing.ABOARD, V_7);
    lab.note("let aboard", "whoever came with " + ticket, "another gate");
  }

  /** Its seat, for example; what the gate has to know stays as it is. */
  void changesSomethingElse(String ticket) {
    TicketState now = book.now(ticket);
    writes(ticket, now.standing(), now.voyage());
  }

  private TicketState writes(String ticket, Standing standing, String voyage) {
    TicketState state = book.write(ticket, standing, voyage);
    lab.note("wrote", state.toString(), PretendLedger.NAME);
    String id = ticket + "/" + state.version();
    sent.put(id, state);
    publish(STATES, id, "TicketState", ticket);
    publish(NOTICES, id, "TicketChanged", ticket);
    return state;
  }

  private void publish(String topic, String id, String type, String ticket) {
    lab.platform().publish(topic, new Message(id, "ticketing", type, ticket, id));
  }

  /** Somebody shows this ticket; whoever showed it before has gone. */
  void scans(String ticket) {
    barrier.arrives(ticket);
    does("scan " + ticket, gate -> gate.scans(ticket));
  }

  void settles() {
    lab.settle();
  }

  private void hearNotice(Gate gate, Message message) {
    TicketState state = sent.get(message.id());
    barrier.told(state.ticket(), state.version());
    gate.on(new TicketChanged(state.ticket(), state.version()));
  }

  private void does(String what, Action<Gate> action) {
    gate.run(what, action);
  }

  private TicketState window(String ticket, long atLeast) throws NotYet {
    TicketState state = book.before(ticket, WINDOWS_ARE_BEHIND);
    lab.note("looked", "at a window: " + state, "gate");
    if (state.version() < atLeast) {
      throw new NotYet("this window has " + state);
    }
    return state;
  }
}
