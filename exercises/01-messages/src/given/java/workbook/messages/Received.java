package workbook.messages;

/** What a reader has in hand after opening a text that came over the wire. */
public sealed interface Received {

  /** A fact that the reader knows. */
  record Read(Envelope envelope) implements Received {}

  /** A message of a type that this reader has never heard of, whatever may be in it. */
  record UnknownType(String type) implements Received {}

  /**
   * A message of a known type, whose content is missing or not what that type promises. So is one
   * on whose envelope an id or the time is missing or cannot be read.
   */
  record DoesNotFit(String type, String why) implements Received {}

  /** Not a message: no JSON, or JSON that does not say its type. */
  record Broken(String why) implements Received {}
}
