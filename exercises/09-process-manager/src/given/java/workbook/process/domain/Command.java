package workbook.process.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** What the rebooking desk can ask of others, each about one booking. */
public sealed interface Command {

  String booking();

  /**
   * Offers the passenger another voyage.
   *
   * @param answerBy an answer that the passenger gives up to and including this moment counts
   */
  record OfferVoyage(String booking, String voyage, Instant answerBy) implements Command {
    /** How long an offer stands, from when the desk makes it. */
    public static final Duration STANDS_FOR = Duration.ofHours(24);
  }

  /** Asks Fleet for a berth. Fleet answers {@code BerthTaken} or {@code VoyageFull}. */
  record TakeBerth(String booking, String voyage) implements Command {}

  /** Asks Payments to give the fare back. Payments does, and answers {@code FareRefunded}. */
  record RefundFare(String booking) implements Command {}

  /** Tells a passenger who said yes that this offer does not stand any more. */
  record SayTooLate(String booking, String voyage) implements Command {}

  /** Tells everybody how it ended, once. */
  record CloseCase(String booking, Outcome outcome) implements Command {}

  /**
   * Sets a deadline. Once it is due, a {@code DeadlinePassed} with these same values comes, sooner
   * or later, perhaps more than once.
   *
   * @param token any text of yours, of up to 100 characters and without a bar
   */
  record SetDeadline(String booking, String token, Instant due) implements Command {
    public SetDeadline {
      requireToken(token);
      Objects.requireNonNull(due, "a deadline needs its time");
    }

    static void requireToken(String token) {
      if (token == null || !token.matches("[^|]{1,100}")) {
        throw new IllegalArgumentException(
            "a token is a text of 1 to 100 characters without a bar, got " + token);
      }
    }
  }

  /** How a case can end. */
  enum Outcome {
    REBOOKED,
    REFUNDED
  }
}
