package workbook.messages;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import workbook.lab.Lab;
import workbook.lab.Rule;
import workbook.messages.Received.Broken;
import workbook.messages.Received.DoesNotFit;
import workbook.messages.Received.Read;
import workbook.messages.Received.UnknownType;
import workbook.messages.domain.Event;

/** Facts go over the wire as text, and are read again at the other end. */
final class WireDay {

  private final Lab lab;
  private final Codec here = new Codec();
  private final Codec there = new Codec();

  WireDay(Lab lab) {
    this.lab = lab;
  }

  /** In an envelope with well-known words on it, but for the type, which is the learner's. */
  static Envelope enveloped(Event event) {
    String type = new Envelopes().begin("R-1", event).type();
    return new Envelope("M-1", type, event.occurredAt(), "R-1", "C-1", event);
  }

  // What happens

  String sends(Envelope envelope) {
    String text = here.encode(envelope);
    lab.note("sent", text, "");
    return text;
  }

  /** What the other end makes of the text, which is never an exception. */
  Received reads(Rule rule, String text) {
    try {
      Received received = there.decode(text);
      lab.note("read", inWords(received), "");
      return received;
    } catch (RuntimeException e) {
      lab.note("failed", e.getClass().getSimpleName() + ": " + firstLine(e), "");
      throw lab.broken(rule, "But decode threw %s.".formatted(e.getClass().getSimpleName()));
    }
  }

  /** Somebody on the way has changed the text. */
  void changed(String what, String text) {
    lab.note("changed", what, "");
    lab.note("arrived", text.isEmpty() ? "(nothing)" : text, "");
  }

  private static String firstLine(RuntimeException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  static String inWords(Received received) {
    if (received instanceof Read read) {
      return String.valueOf(read.envelope().payload());
    } else if (received instanceof UnknownType unknown) {
      return "unknown type: " + unknown.type();
    } else if (received instanceof DoesNotFit misfit) {
      return misfit.type() + " does not fit";
    }
    return received instanceof Broken ? "broken" : "null";
  }

  private static String makesOfIt(Received received) {
    return received instanceof Read read
        ? "takes it for a " + read.envelope().payload().getClass().getSimpleName() + "."
        : "says: " + inWords(received) + ".";
  }

  // What we see

  /** The envelope arrives, with everything on it and in it. */
  void requireArrivesAsSent(Event event) {
    Envelope sent = enveloped(event);
    requireReadAs(MessageRules.ARRIVES_AS_SENT, sent, sends(sent));
  }

  void requireReadAs(Rule rule, Envelope sent, String text) {
    Received received = reads(rule, text);
    if (!(received instanceof Read read)) {
      throw lab.broken(rule, "But the reader " + makesOfIt(received));
    }
    requireSame(rule, sent, read.envelope());
  }

  private void requireSame(Rule rule, Envelope sent, Envelope read) {
    Reading.difference(Reading.of(sent), Reading.of(read)).ifPresent(difference -> {
      throw lab.broken(
          rule,
          "But it was sent with %s, and arrived with %s."
              .formatted(difference.was(), withoutRandomIds(difference.is())));
    });
    lab.require(
        rule,
        read.equals(sent),
        () -> "But %s reads the same and does not equal the one that was sent."
            .formatted(read.payload().getClass().getSimpleName()));
  }

  /** So that the same failure reads the same each time. */
  private static String withoutRandomIds(String text) {
    return text.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "a new one");
  }

  void requireSameIdEachTime(Event event) {
    Envelope sent = enveloped(event);
    String once = sends(sent);
    String again = sends(sent);
    for (String text : List.of(once, once, again)) {
      Received received = reads(MessageRules.SAME_ID_EACH_TIME, text);
      String id = received instanceof Read read ? read.envelope().id() : "none";
      lab.require(
          MessageRules.SAME_ID_EACH_TIME,
          id.equals(sent.id()),
          () -> "But the message M-1 was read with another id.");
    }
  }

  void requireNoClassNames(Event event) {
    Envelope sent = enveloped(event);
    String text = sends(sent);
    lab.require(MessageRules.JSON, JsonSurgery.isJson(text), () -> "But the text is no JSON.");
    lab.require(
        MessageRules.NO_CLASS_NAMES,
        !text.contains("workbook."),
        () -> "But the text names a class of ours: %s.".formatted(classIn(text)));
  }

  private static String classIn(String text) {
    return text.substring(text.indexOf("workbook.")).split("[^\\w.$]")[0];
  }

  /** A name that only a class loader knows is a type that nobody knows. */
  void requireUnknown(Event event, String otherType) {
    Envelope sent = enveloped(event);
    String text = sends(sent);
    String changed = JsonSurgery.replaced(text, sent.type(), otherType);
    changed("the type is " + otherType, changed);
    lab.require(
        MessageRules.UNKNOWN_TYPE,
        !changed.equals(text),
        () -> "But the text nowhere says its type, %s.".formatted(sent.type()));
    Received received = reads(MessageRules.UNKNOWN_TYPE, changed);
    lab.require(
        MessageRules.UNKNOWN_TYPE,
        received.equals(new UnknownType(otherType)),
        () -> "But the reader " + makesOfIt(received));
  }

  /** A known type, and after this change on the way its content does not fit. */
  void requireMisfit(Event event, String what, UnaryOperator<String> change) {
    Envelope sent = enveloped(event);
    String text = sends(sent);
    String changed = change.apply(text);
    changed(what, changed);
    lab.require(
        MessageRules.ARRIVES_AS_SENT,
        !changed.equals(text),
        () -> "But the text does not say what the event says: it is the same with " + what + ".");
    Received received = reads(MessageRules.MISFIT, changed);
    lab.require(
        MessageRules.MISFIT,
        received instanceof DoesNotFit misfit && misfit.type().equals(sent.type()),
        () -> "But the reader " + makesOfIt(received));
    requireReason(((DoesNotFit) received).why());
  }

  void requireBroken(String text) {
    changed("another text has come", text);
    Received received = reads(MessageRules.BROKEN_TEXT, text);
    lab.require(
        MessageRules.BROKEN_TEXT,
        received instanceof Broken,
        () -> "But the reader " + makesOfIt(received));
    requireReason(((Broken) received).why());
  }

  private void requireReason(String why) {
    lab.require(
        MessageRules.SAYS_WHY,
        why != null && !why.isBlank(),
        () -> "But the reader gives no reason.");
  }

  /** With any one field missing, spoilt or null, it is read as it was meant or not at all. */
  void requireNothingElse(Event event) {
    Envelope sent = enveloped(event);
    String text = sends(sent);
    for (Map.Entry<String, String> each : JsonSurgery.eachWithoutOneField(text)) {
      requireSentOrNothing(sent, "without " + each.getKey(), each.getValue());
    }
    for (Map.Entry<String, String> each : JsonSurgery.eachWithOneFieldSpoilt(text)) {
      requireSentOrNothing(sent, "spoilt: " + each.getKey(), each.getValue());
    }
    for (Map.Entry<String, String> each : JsonSurgery.eachWithOneFieldNull(text)) {
      requireSentOrNothing(sent, "null: " + each.getKey(), each.getValue());
    }
  }

  private void requireSentOrNothing(Envelope sent, String what, String changed) {
    Rule rule = MessageRules.NEVER_SOMETHING_ELSE;
    if (!readAs(sent, changed)) {
      changed(what, changed);
      requireReadAs(rule, sent, changed);
    }
  }

  /** Quietly, since most of these go well and nobody wants to read of them. */
  private boolean readAs(Envelope sent, String text) {
    try {
      Received received = there.decode(text);
      return received != null
          && (!(received instanceof Read read) || read.envelope().equals(sent));
    } catch (RuntimeException e) {
      return false;
    }
  }
}
