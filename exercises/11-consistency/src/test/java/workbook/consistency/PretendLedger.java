package workbook.consistency;

import static workbook.consistency.ConsistencyRules.VALID_BOARDS;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import workbook.consistency.ticketing.Answer;
import workbook.consistency.ticketing.Question;
import workbook.consistency.ticketing.Standing;
import workbook.consistency.ticketing.TicketLedger;
import workbook.consistency.ticketing.TicketState;
import workbook.lab.Lab;
import workbook.ports.Unavailable;

/**
 * The ledger, which cannot always be reached, and whose answers can be slow or lost on their way.
 */
final class PretendLedger implements TicketLedger {

  static final String NAME = "ledger";

  private static final Duration NEVER = Duration.ofDays(1);
  private static final int TOO_MANY_QUESTIONS = 400;

  private final Lab lab;
  private final TicketBook book;
  private final BiFunction<String, String, TicketState> writer;
  private final Consumer<Answer> asker;
  private final Queue<Duration> takes = new ArrayDeque<>();
  private Duration usual = Duration.ofMillis(5);
  private final Set<String> elsewhere = new HashSet<>();
  private boolean lineIsUp = true;
  private int questions;

  /**
   * @param writer lets a ticket aboard a voyage, and tells everybody
   * @param asker hears the answers
   */
  PretendLedger(
      Lab lab,
      TicketBook book,
      BiFunction<String, String, TicketState> writer,
      Consumer<Answer> asker) {
    this.lab = lab;
    this.book = book;
    this.writer = writer;
    this.asker = asker;
  }

  void answersUsuallyTake(int millis) {
    usual = Duration.ofMillis(millis);
  }

  void nextAnswerTakes(int millis) {
    takes.add(Duration.ofMillis(millis));
  }

  void nextAnswerIsLost() {
    takes.add(NEVER);
  }

  /** Another gate has let this ticket aboard. */
  void letAboardElsewhere(String ticket) {
    elsewhere.add(ticket);
  }

  /** Nobody at the gate gets through to the ledger any more; others do. */
  void lineIsDown() {
    lab.mishap("down", "the gate's line to the ledger", "");
    lineIsUp = false;
  }

  void lineIsUp() {
    lab.mishap("up again", "the gate's line to the ledger", "");
    lineIsUp = true;
  }

  @Override
  public void ask(Question question) {
    read(question);
    answer(new Answer(question, book.now(question.ticket()), false));
  }

  @Override
  public void board(Question question, String voyage) {
    read(question);
    TicketState now = book.now(question.ticket());
    if (now.isValidFor(voyage)) {
      now = writer.apply(question.ticket(), voyage);
    }
    boolean boarded = now.standing() == Standing.ABOARD
        && now.voyage().equals(voyage)
        && !elsewhere.contains(now.ticket());
    answer(new Answer(question, now, boarded));
  }

  @Override
  public TicketState move(String ticket, String voyage) {
    throw new UnsupportedOperationException("a gate moves nobody to another voyage");
  }

  private void read(Question question) {
    if (!lineIsUp) {
      lab.mishap("in vain", "asked about " + question.ticket(), "gate");
      throw new Unavailable("nobody answers at the ledger");
    }
    if (++questions > TOO_MANY_QUESTIONS) {
      throw lab.broken(
          VALID_BOARDS, "But the gate has asked %d times and is not content.".formatted(questions));
    }
    lab.note("asked", "about " + question.ticket(), "gate");
  }

  private void answer(Answer answer) {
    Instant asked = lab.clock().instant();
    Duration delay = takes.isEmpty() ? usual : takes.remove();
    if (delay.equals(NEVER)) {
      lab.mishap("lost", "the answer about " + answer.question().ticket(), "");
      return;
    }
    lab.after(delay, () -> {
      long ago = Duration.between(asked, lab.clock().instant()).toMillis();
      String age = ago < 100 ? "" : "  (read %,d ms ago)".formatted(ago);
      lab.note("answered", answer.state() + age, NAME);
      asker.accept(answer);
    });
  }
}
