package workbook.consistency;

import static workbook.consistency.ConsistencyRules.LOOKING_CHANGES_NOTHING;
import static workbook.consistency.ConsistencyRules.NOBODY_WAITS;
import static workbook.consistency.ConsistencyRules.OWN_WRITE;
import static workbook.consistency.ConsistencyRules.PAGE_ARRIVES;
import static workbook.consistency.ConsistencyRules.PAGE_NEVER_BACK;
import static workbook.consistency.ConsistencyRules.PAGE_WAS_TRUE;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import workbook.consistency.ticketing.NotYet;
import workbook.consistency.ticketing.Question;
import workbook.consistency.ticketing.Standing;
import workbook.consistency.ticketing.TicketLedger;
import workbook.consistency.ticketing.TicketState;
import workbook.consistency.ticketing.TicketWindows;
import workbook.lab.Component;
import workbook.lab.Lab;
import workbook.lab.Outcome;
import workbook.ports.Unavailable;

/**
 * A pretend day on the web: two servers show the page, browsers come to either of them, and the
 * windows that the servers ask are behind.
 */
final class PageDay {

  private static final int RELOADS = 30;

  /** What a traveller's browser keeps, and what the traveller remembers. */
  private static final class Browser {
    Visit visit = Visit.first();
    final Map<String, Long> seen = new HashMap<>();
    final Map<String, Long> written = new HashMap<>();
    final Map<String, Long> shown = new HashMap<>();
    boolean waits;
  }

  private final Lab lab;
  private final TicketBook book;
  private final List<Component<TravellersPage>> servers = new ArrayList<>();
  private final List<Duration> windows = new ArrayList<>();
  private final Map<String, Browser> browsers = new LinkedHashMap<>();
  private Browser clicking;
  private int mayMove;
  private boolean ledgerIsOpen = true;
  private int next;
  private int server;

  /** @param behind how far behind each of the windows is, in milliseconds; they take turns */
  PageDay(Lab lab, int... behind) {
    this.lab = lab;
    this.book = new TicketBook(lab.clock());
    for (int each : behind) {
      windows.add(Duration.ofMillis(each));
    }
    lab.peer(PretendLedger.NAME, TicketLedger.class, new Desk());
    lab.peer("windows", TicketWindows.class, this::look);
    for (String name : List.of("server A", "server B")) {
      servers.add(lab.component(
          name, w -> new TravellersPage(w.peer(TicketLedger.class), w.peer(TicketWindows.class))));
    }
  }

  // What happens

  PageDay with(String ticket) {
    book.given(ticket, "V-7");
    return this;
  }

  /** So long ago this ticket was changed so many times. */
  PageDay changedBefore(String ticket, int times) {
    for (int i = 0; i < times; i++) {
      book.given(ticket, "V-7");
    }
    return this;
  }

  void ledgerCloses() {
    lab.mishap("closed", "the ledger", "");
    ledgerIsOpen = false;
  }

  void after(int millis, Runnable work) {
    lab.after(Duration.ofMillis(millis), work);
  }

  /** Somebody else moves it: the ferry line itself, for instance. */
  void isMoved(String ticket, String voyage) {
    TicketState state = book.write(ticket, Standing.VALID, voyage);
    lab.note("wrote", state.toString(), PretendLedger.NAME);
  }

  /** This traveller moves this ticket; the browser comes to the next server. */
  void moves(String who, String ticket, String voyage) {
    lab.note("clicked", who + ": move " + ticket + " to " + voyage + "  -> " + nextServer(), "");
    mayMove = 1;
    serves(who, ticket, (page, visit) -> page.moves(visit, ticket, voyage))
        .failure()
        .ifPresent(failure -> lab.note("shown", who + ": it did not work, please try again", ""));
    opensAgain(who, ticket, RELOADS);
  }

  /** This traveller opens the page; a page that asks for a moment is opened again and again. */
  void opens(String who, String ticket) {
    browser(who).waits = false;
    opens(who, ticket, RELOADS);
  }

  private void opens(String who, String ticket, int more) {
    lab.note("opened", who + ": the page of " + ticket + "  -> " + nextServer(), "");
    mayMove = 0;
    Outcome outcome = serves(who, ticket, (page, visit) -> page.opens(visit, ticket));
    outcome.failure().ifPresent(failure -> {
      throw lab.broken(OWN_WRITE, "But %s is shown an error: %s".formatted(who, failure));
    });
    if (browser(who).waits) {
      requireAReason(who, ticket);
    }
    opensAgain(who, ticket, more);
  }

  private void opensAgain(String who, String ticket, int more) {
    if (browser(who).waits && more > 0) {
      lab.after(Duration.ofSeconds(1), () -> opens(who, ticket, more - 1));
    }
  }

  void settles() {
    lab.settle();
  }

  private interface Request {
    Page to(TravellersPage page, Visit visit);
  }

  private Outcome serves(String who, String ticket, Request request) {
    Browser browser = browser(who);
    clicking = browser;
    Component<TravellersPage> here = servers.get(server++ % servers.size());
    return here.run("serve " + who, page -> {
      Page answer = request.to(page, browser.visit);
      browser.visit = answer.visit();
      browser.waits = answer.ticket().isEmpty();
      if (browser.waits) {
        browser.shown.remove(ticket);
        lab.note("shown", who + ": one moment, please", "");
      } else {
        sees(who, browser, answer.ticket().get());
      }
    });
  }

  private String nextServer() {
    return servers.get(server % servers.size()).name();
  }

  private Browser browser(String who) {
    return browsers.computeIfAbsent(who, name -> new Browser());
  }

  // The ledger and the windows

  private final class Desk implements TicketLedger {

    @Override
    public TicketState move(String ticket, String voyage) {
      if (!ledgerIsOpen) {
        lab.mishap("in vain", "the page moves " + ticket, PretendLedger.NAME);
        throw new Unavailable("the ledger is closed");
      }
      TicketState state = book.write(ticket, Standing.VALID, voyage);
      lab.require(
          LOOKING_CHANGES_NOTHING,
          mayMove-- > 0,
          () -> "But the page moved %s, and nobody had asked for that.".formatted(ticket));
      clicking.written.put(ticket, state.version());
      lab.note("wrote", state.toString(), PretendLedger.NAME);
      return state;
    }

    @Override
    public void ask(Question question) {
      throw new UnsupportedOperationException("the ledger answers gates only");
    }

    @Override
    public void board(Question question, String voyage) {
      throw new UnsupportedOperationException("nobody boards on the web");
    }
  }

  private TicketState look(String ticket, long atLeast) throws NotYet {
    int window = next++ % windows.size();
    TicketState state = book.before(ticket, windows.get(window));
    if (state.version() < atLeast) {
      lab.note("not yet", "window %d has %s".formatted(window + 1, state), "windows");
      throw new NotYet("this window has " + state);
    }
    lab.note("answered", "window %d: %s".formatted(window + 1, state), "windows");
    return state;
  }

  // What we see

  private void sees(String who, Browser browser, TicketState state) {
    String ticket = state.ticket();
    long version = state.version();
    long behind = book.behind(ticket, version);
    String age = behind > 0 ? "  (%,d ms behind)".formatted(behind) : "";
    lab.note("shown", who + ": " + state + age, "");
    lab.require(
        PAGE_WAS_TRUE,
        book.from(ticket, 0).contains(state),
        () -> "But %s is shown %s, and Ticketing has never said so.".formatted(who, state));
    long written = browser.written.getOrDefault(ticket, 0L);
    lab.require(
        OWN_WRITE,
        version >= written,
        () -> "But %s has made version %d of %s, and is shown version %d."
            .formatted(who, written, ticket, version));
    long seen = browser.seen.getOrDefault(ticket, 0L);
    lab.require(
        PAGE_NEVER_BACK,
        version >= seen,
        () -> "But %s has seen version %d of %s, and is shown version %d."
            .formatted(who, seen, ticket, version));
    browser.seen.put(ticket, version);
    browser.shown.put(ticket, version);
  }

  /** Some window does not have yet what this traveller knows of. */
  private void requireAReason(String who, String ticket) {
    Browser browser = browser(who);
    long knows =
        Math.max(browser.seen.getOrDefault(ticket, 0L), browser.written.getOrDefault(ticket, 0L));
    lab.require(
        NOBODY_WAITS,
        windows.stream().anyMatch(behind -> book.before(ticket, behind).version() < knows),
        () -> "But %s knows of %s, every window has that, and %s is asked to wait."
            .formatted(who, knows == 0 ? "nothing" : "version " + knows + " of " + ticket, who));
  }

  /** This traveller is shown what Ticketing has. */
  void requireLatest(String who, String ticket) {
    Long shown = browser(who).shown.get(ticket);
    long latest = book.now(ticket).version();
    lab.require(
        PAGE_ARRIVES,
        shown != null && shown == latest,
        () -> "But %s is shown %s of %s, and Ticketing has version %d."
            .formatted(who, shown == null ? "nothing" : "version " + shown, ticket, latest));
  }
}
