package workbook.messages;

/** What a reader has in hand after opening a text that came over the wire. */
public sealed interface Received {

  /** A fact that the reader knows. */
  record Read(Envelope envelope) implements Received {}

  /** A message in good order, about something that this reader has never heard of. */
  record UnknownType(String type) implements Received {}

  /** A message of a known type, whose content is not what that type promises. */
  record DoesNotFit(String type, String why) implements Received {}

  /** Not a message: no JSON, or JSON that says neither who nor what. */
  record Broken(String why) implements Received {}
}
