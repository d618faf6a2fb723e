package workbook.ordering;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import workbook.lab.Component;
import workbook.lab.Lab;
import workbook.lab.Outcome;
import workbook.lab.Rule;
import workbook.ordering.domain.BerthsLeft;
import workbook.ordering.domain.TicketFact;
import workbook.ordering.domain.TicketIssued;
import workbook.ports.Message;

/** A pretend evening at the gate's ticket list and at the board in the terminal. */
final class FactsDay {

  private static final String FACTS = "tickets";
  private static final String COUNTS = "free-berths";

  private final Lab lab;
  private final Set<TicketFact> facts = new LinkedHashSet<>();
  private final Map<String, BerthsLeft> newest = new LinkedHashMap<>();
  private final Set<Message> heard = new LinkedHashSet<>();

  private Component<TicketList> tickets;
  private Component<FreeBerths> board;

  FactsDay(Lab lab) {
    this.lab = lab;
  }

  // Who is there, as soon as there is something to do

  private Component<TicketList> tickets() {
    if (tickets == null) {
      lab.database("tickets", TicketList.schema());
      tickets = tickets("ticket list");
      lab.platform().subscribe(FACTS, tickets, TicketList::on);
    }
    return tickets;
  }

  private Component<FreeBerths> board() {
    if (board == null) {
      lab.database("board", FreeBerths.schema());
      board = board("board");
      lab.platform().subscribe(COUNTS, board, FreeBerths::on);
    }
    return board;
  }

  private Component<TicketList> tickets(String name) {
    return lab.component(name, w -> new TicketList(w.database("tickets")));
  }

  private Component<FreeBerths> board(String name) {
    return lab.component(name, w -> new FreeBerths(w.database("board")));
  }

  // What happens

  /** These facts arrive, and everything that follows happens. */
  void hears(List<TicketFact> arriving) {
    tickets();
    for (TicketFact fact : arriving) {
      facts.add(fact);
      arrives(FACTS, Notices.write(fact));
    }
    lab.settle();
  }

  /** These counts arrive, and everything that follows happens. */
  void counts(List<BerthsLeft> arriving) {
    board();
    for (BerthsLeft count : arriving) {
      isCounted(count);
      arrives(COUNTS, Notices.write(count));
    }
    lab.settle();
  }

  /** The first count of a voyage arrives, and whatever happens then, somebody looks at once. */
  void hearsOnceOf(BerthsLeft count, Rule rule) {
    isCounted(count);
    Message message = Notices.write(count);
    lab.note("delivered", message.toString(), "board");
    board().run("handle", shown -> shown.on(message));
    Optional<Integer> shown = asked(board(), b -> b.left(count.voyage()));
    lab.require(
        rule,
        shown.isEmpty() || shown.get() == count.left(),
        () -> "But the board shows %d for %s, and nobody has ever counted that."
            .formatted(shown.get(), count.voyage()));
  }

  private void arrives(String topic, Message message) {
    if (heard.add(message)) {
      lab.platform().publish(topic, message);
    } else {
      lab.platform().repeat(topic, message);
    }
  }

  private void isCounted(BerthsLeft count) {
    lab.note("counted", "%d free after no. %d".formatted(count.left(), count.number()), "counter");
    newest.merge(
        count.voyage(), count, (one, other) -> one.number() > other.number() ? one : other);
  }

  /** Two programs hear of one fact each, at the same moment. */
  void hearsSideBySide(TicketFact one, TicketFact other) {
    facts.addAll(List.of(one, other));
    Message first = Notices.write(one);
    Message second = Notices.write(other);
    lab.note("delivered", first.toString(), "ticket list");
    lab.note("delivered", second.toString(), "second ticket list");
    List<Outcome> outcomes = lab.sideBySide(
        tickets().task("handle", list -> list.on(first)),
        tickets("second ticket list").task("handle", list -> list.on(second)));
    comeAgain(FACTS, outcomes, first, second);
  }

  /** Two programs hear of one count each, at the same moment. */
  void countsSideBySide(BerthsLeft one, BerthsLeft other) {
    isCounted(one);
    isCounted(other);
    Message first = Notices.write(one);
    Message second = Notices.write(other);
    lab.note("delivered", first.toString(), "board");
    lab.note("delivered", second.toString(), "second board");
    List<Outcome> outcomes = lab.sideBySide(
        board().task("handle", shown -> shown.on(first)),
        board("second board").task("handle", shown -> shown.on(second)));
    comeAgain(COUNTS, outcomes, first, second);
  }

  private void comeAgain(String topic, List<Outcome> outcomes, Message first, Message second) {
    if (!outcomes.get(0).done()) {
      lab.platform().repeat(topic, first);
    }
    if (!outcomes.get(1).done()) {
      lab.platform().repeat(topic, second);
    }
    lab.settle();
  }

  // What we see

  /** Valid is what was issued and not returned, as far as it has arrived. */
  void requireValid(Rule rule) {
    for (String voyage : List.of("F-7", "S-7")) {
      var expected = new TreeSet<String>();
      facts.stream()
          .filter(fact -> fact.voyage().equals(voyage) && fact instanceof TicketIssued)
          .forEach(fact -> expected.add(fact.ticket()));
      facts.stream()
          .filter(fact -> !(fact instanceof TicketIssued))
          .forEach(fact -> expected.remove(fact.ticket()));
      Set<String> answer = asked(tickets(), list -> list.valid(voyage));
      var valid = new TreeSet<>(answer);
      lab.require(
          rule,
          valid.equals(expected),
          () -> "But on %s the valid tickets are %s, and what we have heard makes it %s."
              .formatted(voyage, valid, expected));
    }
  }

  /** The board shows the newest count that has arrived. */
  void requireNewest(Rule rule) {
    newest.forEach((voyage, count) -> {
      Optional<Integer> shown = asked(board(), b -> b.left(voyage));
      lab.require(
          rule,
          shown.equals(Optional.of(count.left())),
          () -> "But the board shows %s for %s. The newest count that has arrived is %d, no. %d."
              .formatted(
                  shown.map(String::valueOf).orElse("nothing"),
                  voyage,
                  count.left(),
                  count.number()));
    });
  }

  private interface Question<C, T> {
    T to(C component);
  }

  /** Somebody asks until there is an answer. */
  private <C, T> T asked(Component<C> component, Question<C, T> question) {
    var answer = new AtomicReference<T>();
    Outcome outcome = component.run("ask", c -> answer.set(question.to(c)));
    if (outcome.crashed()) {
      outcome = component.run("ask", c -> answer.set(question.to(c)));
    }
    outcome.failure().ifPresent(e -> {
      throw new IllegalStateException("there was no answer: " + e, e);
    });
    return Objects.requireNonNull(answer.get(), "the answer was null");
  }
}
