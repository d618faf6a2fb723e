package workbook.messages;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import workbook.lab.Lab;
import workbook.lab.Rule;
import workbook.messages.Received.Broken;
import workbook.messages.Received.DoesNotFit;
import workbook.messages.Received.Read;
import workbook.messages.Received.UnknownType;
import workbook.messages.domain.Event;

/** Facts go over the wire as text, and are read again at the other end. */
final class WireDay {

  private static final int BEFORE_THE_CHANGE = 32;
  private static final Pattern AN_ORDER = Pattern.compile("(?i)cancel[-_ ]?tickets?\\b");

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
  private Received reads(Rule rule, Envelope sent, String text) {
    try {
      Received received = there.decode(text);
      lab.note("read", inWords(received) + otherwise(sent, received), "");
      return received;
    } catch (RuntimeException e) {
      lab.note("failed", e.getClass().getSimpleName() + ": " + firstLine(e), "");
      throw lab.broken(rule, "But decode threw %s.".formatted(e.getClass().getSimpleName()));
    }
  }

  /** Somebody on the way has changed the text; what is shown begins shortly before that. */
  void changed(String what, String sent, String text) {
    lab.note("changed", what, "");
    lab.note("arrived", text.isEmpty() ? "(nothing)" : from(sent, text), "");
  }

  private static String from(String sent, String text) {
    int same = 0;
    while (same < Math.min(sent.length(), text.length())
        && sent.charAt(same) == text.charAt(same)) {
      same++;
    }
    int start = Math.max(0, same - BEFORE_THE_CHANGE);
    return start == 0 ? text : "..." + text.substring(start);
  }

  /** Where it reads otherwise than it was sent, in short. */
  private static String otherwise(Envelope sent, Received received) {
    if (sent == null || !(received instanceof Read read)) {
      return "";
    }
    return Reading.difference(Reading.of(sent), Reading.of(read.envelope()))
        .map(difference -> " with " + difference.is())
        .orElse("");
  }

  private static String firstLine(RuntimeException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  static String inWords(Received received) {
    if (received instanceof Read read) {
      return read.envelope().payload().getClass().getSimpleName();
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
    Received received = reads(rule, sent, text);
    if (!(received instanceof Read read)) {
      throw lab.broken(rule, "But the reader " + makesOfIt(received));
    }
    requireSame(rule, sent, read.envelope());
  }

  private void requireSame(Rule rule, Envelope sent, Envelope read) {
    Reading.difference(Reading.of(sent), Reading.of(read)).ifPresent(difference -> {
      boolean lookAlike = plain(difference.was()).equals(plain(difference.is()));
      throw lab.broken(
          rule,
          "But it was sent with %s, and arrived with %s."
              .formatted(
                  lookAlike ? spelt(difference.was()) : difference.was(),
                  lookAlike ? spelt(difference.is()) : withoutRandomIds(difference.is())));
    });
    lab.require(
        rule,
        read.equals(sent),
        () -> "But %s reads the same and does not equal the one that was sent."
            .formatted(read.payload().getClass().getSimpleName()));
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
  }

  /** Letter by letter where two texts would look the same on paper. */
  private static String spelt(String text) {
    return text.chars()
        .mapToObj(each -> each < 128 ? String.valueOf((char) each) : "\\u%04x".formatted(each))
        .collect(Collectors.joining());
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
      Received received = reads(MessageRules.SAME_ID_EACH_TIME, sent, text);
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
    lab.require(
        MessageRules.PAST_TENSE,
        !AN_ORDER.matcher(sent.type()).find(),
        () ->
            "But %s still travels as %s.".formatted(event.getClass().getSimpleName(), sent.type()));
  }

  private static String classIn(String text) {
    return text.substring(text.indexOf("workbook.")).split("[^\\w.$]")[0];
  }

  /** A name that only a class loader knows is a type that nobody knows. */
  void requireUnknown(Event event, String otherType) {
    Envelope sent = enveloped(event);
    String text = sends(sent);
    String changed = JsonSurgery.replaced(text, sent.type(), otherType);
    changed("the type is " + otherType, text, changed);
    lab.require(
        MessageRules.UNKNOWN_TYPE,
        !changed.equals(text),
        () -> "But the text nowhere says its type, %s.".formatted(sent.type()));
    requireUnknown(otherType, changed);
  }

  /** Who has never heard of a type does not know either what its content looks like. */
  void requireUnknownWhateverTheContent(
      Event event, String word, String otherType, String content) {
    Envelope sent = enveloped(event);
    String text = sends(sent);
    String retyped = JsonSurgery.replaced(text, sent.type(), otherType);
    String changed = JsonSurgery.withoutObjectAround(retyped, word, content);
    changed("the type is " + otherType + ", the content is " + content, retyped, changed);
    requireUnknown(otherType, changed);
  }

  private void requireUnknown(String otherType, String changed) {
    Received received = reads(MessageRules.UNKNOWN_TYPE, null, changed);
    lab.require(
        MessageRules.UNKNOWN_TYPE,
        new UnknownType(otherType).equals(received),
        () -> "But the reader " + makesOfIt(received));
  }

  /** A known type, and after this change on the way its content does not fit. */
  void requireMisfit(Event event, String what, UnaryOperator<String> change) {
    Envelope sent = enveloped(event);
    String text = sends(sent);
    String changed = change.apply(text);
    lab.require(
        MessageRules.ARRIVES_AS_SENT,
        !changed.equals(text),
        () -> "But the text does not say what the event says: it is the same when " + what + ".");
    requireMisfit(sent, what, text, changed);
  }

  /** The same, unless the layout is such that there is nothing to change. */
  void requireMisfitIfChanged(Event event, String what, UnaryOperator<String> change) {
    Envelope sent = enveloped(event);
    String text = sends(sent);
    String changed = change.apply(text);
    if (!changed.equals(text)) {
      requireMisfit(sent, what, text, changed);
    }
  }

  private void requireMisfit(Envelope sent, String what, String text, String changed) {
    changed(what, text, changed);
    Received received = reads(MessageRules.MISFIT, sent, changed);
    lab.require(
        MessageRules.MISFIT,
        received instanceof DoesNotFit misfit && misfit.type().equals(sent.type()),
        () -> "But %s, and the reader %s".formatted(what, makesOfIt(received)));
    requireReason(((DoesNotFit) received).why());
  }

  void requireBroken(String text) {
    changed("another text has come", text, text);
    Received received = reads(MessageRules.BROKEN_TEXT, null, text);
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

  /** With any one hole in it, it is read as it was meant or not at all. */
  void requireNothingElse(Event event) {
    Envelope sent = enveloped(event);
    String text = sends(sent);
    for (Hole hole : Hole.values()) {
      for (Map.Entry<String, String> each : JsonSurgery.eachWith(hole, text)) {
        requireSentOrNothing(sent, text, hole, each.getKey(), each.getValue());
      }
    }
  }

  private void requireSentOrNothing(
      Envelope sent, String text, Hole hole, String what, String changed) {
    Rule rule = MessageRules.NEVER_SOMETHING_ELSE;
    try {
      if (isAnswered(sent, hole, changed)) {
        return;
      }
    } catch (RuntimeException e) {
      rule = MessageRules.ALWAYS_AN_ANSWER;
    }
    changed(what, text, changed);
    requireReadAs(rule, sent, changed);
  }

  /** Quietly, since most of these go well and nobody wants to read of them. */
  private boolean isAnswered(Envelope sent, Hole hole, String text) {
    Received received = there.decode(text);
    return received instanceof Read read
        ? !hole.shows() || read.envelope().equals(sent)
        : received != null;
  }

  /** Whoever reads what has arrived tries to change it, and cannot. */
  void requireCannotBeChanged(Event event) {
    Envelope sent = enveloped(event);
    Received received = reads(MessageRules.NO_READER_CHANGES_IT, sent, sends(sent));
    if (!(received instanceof Read read)) {
      throw lab.broken(MessageRules.ARRIVES_AS_SENT, "But the reader " + makesOfIt(received));
    }
    Event arrived = read.envelope().payload();
    Map<String, String> before = Reading.of(arrived);
    for (String done : Scribbler.scribblesOn(arrived)) {
      String name = arrived.getClass().getSimpleName();
      lab.note("scribbled", name + ": " + done, "a reader");
      lab.require(
          MessageRules.NO_READER_CHANGES_IT,
          before.equals(Reading.of(arrived)),
          () -> "But a reader of the %s that has arrived %s, and it worked.".formatted(name, done));
    }
  }
}
