package workbook.messages;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import workbook.lab.Lab;
import workbook.lab.Rule;
import workbook.messages.domain.CardCharged;
import workbook.messages.domain.Event;
import workbook.messages.domain.TicketIssued;
import workbook.messages.domain.VehicleBooked;

/**
 * Facts are put into envelopes, one because of another, each by a program of its own. Ids are shown
 * by what they belong to.
 */
final class Correspondence {

  private final Lab lab;
  private final List<Letter> letters = new ArrayList<>();
  private final Map<String, String> names = new LinkedHashMap<>();

  /**
   * An envelope, and what should be written on it.
   *
   * @param request the request with which it all began
   * @param cause the id of the message that it is a reaction to, or of the request
   */
  record Letter(String name, String request, String cause, Envelope envelope) {}

  Correspondence(Lab lab) {
    this.lab = lab;
  }

  // What the facts are

  /** The first fact of a case: a camper van has a place on the car deck. */
  Event booked() {
    return new VehicleBooked("B-7", "SEL 1234", "camper van", 95_00, now());
  }

  Event charged() {
    return new CardCharged("B-7", 95_00, now());
  }

  Event issued(String ticket) {
    return new TicketIssued("B-7", ticket, "Anna", now());
  }

  private Instant now() {
    return lab.clock().instant();
  }

  // What happens

  void passes(Duration time) {
    lab.pass(time);
    lab.note("passed", time.toMinutes() + " minutes", "");
  }

  /** A request has led to this fact. */
  Letter begins(String request, Event event) {
    names.put(request, request);
    return written(request, request, event, new Envelopes().begin(request, event));
  }

  /** Somebody has read that letter, and this fact has followed from it. */
  Letter follows(Letter cause, Event event) {
    Envelope envelope = new Envelopes().reaction(cause.envelope(), event);
    return written(cause.request(), cause.envelope().id(), event, envelope);
  }

  private Letter written(String request, String cause, Event event, Envelope envelope) {
    var letter = new Letter(nameOf(event), request, cause, envelope);
    names.putIfAbsent(envelope.id(), letter.name());
    letters.add(letter);
    lab.note(
        "wrote",
        "cause %s, case %s"
            .formatted(inWords(envelope.causationId()), inWords(envelope.correlationId())),
        letter.name());
    return letter;
  }

  private String nameOf(Event event) {
    String kind = event.getClass().getSimpleName();
    long before = letters.stream().filter(each -> each.name().startsWith(kind)).count();
    return before == 0 ? kind : kind + " " + (before + 1);
  }

  private String inWords(String id) {
    return names.getOrDefault(id, "something new");
  }

  // What we see

  /** All letters so far are right in every respect. */
  void requireAllInOrder() {
    requireOneCaseEach();
    requireDirectCauses();
    requireIdsOfTheirOwn();
  }

  void requireOneCaseEach() {
    for (Letter letter : letters) {
      lab.require(
          MessageRules.ONE_CASE,
          letter.request().equals(letter.envelope().correlationId()),
          () -> "But %s belongs to the case %s; it all began with %s."
              .formatted(
                  letter.name(), inWords(letter.envelope().correlationId()), letter.request()));
    }
  }

  void requireDirectCauses() {
    for (Letter letter : letters) {
      lab.require(
          MessageRules.DIRECT_CAUSE,
          letter.cause().equals(letter.envelope().causationId()),
          () -> "But %s names %s as its cause; it is a reaction to %s."
              .formatted(
                  letter.name(),
                  inWords(letter.envelope().causationId()),
                  inWords(letter.cause())));
    }
  }

  void requireIdsOfTheirOwn() {
    var owners = new LinkedHashMap<String, Letter>();
    for (Letter letter : letters) {
      Letter other = owners.put(letter.envelope().id(), letter);
      lab.require(
          MessageRules.OWN_ID,
          other == null && !letter.envelope().id().equals(letter.request()),
          () -> "But %s has the id of %s."
              .formatted(letter.name(), other == null ? letter.request() : other.name()));
    }
  }

  void requireTimesOfTheFacts() {
    for (Letter letter : letters) {
      lab.require(
          MessageRules.TIME_OF_THE_FACT,
          letter.envelope().occurredAt().equals(letter.envelope().payload().occurredAt()),
          () -> "But %s happened at %s, and its envelope says %s."
              .formatted(
                  letter.name(),
                  letter.envelope().payload().occurredAt(),
                  Clocks.inWords(
                      letter.envelope().occurredAt(),
                      letter.envelope().payload().occurredAt())));
    }
  }

  /** Two letters have the same type if they hold the same kind of fact, and only then. */
  void requireTypesThatTellKindsApart() {
    Rule rule = MessageRules.TYPE_NAMES_THE_PAYLOAD;
    for (Letter one : letters) {
      for (Letter other : letters) {
        boolean sameKind = kind(one) == kind(other);
        boolean sameType = one.envelope().type().equals(other.envelope().type());
        lab.require(
            rule,
            sameKind == sameType,
            () -> "But %s and %s are %s kind and go by %s."
                .formatted(
                    one.name(),
                    other.name(),
                    sameKind ? "of one" : "not of one",
                    sameType ? "one type" : "two types"));
      }
    }
  }

  private static Class<?> kind(Letter letter) {
    return letter.envelope().payload().getClass();
  }
}
