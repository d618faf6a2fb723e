package workbook.eventtypes.needs;

/** What can decide for one kind of event and against the others. */
public enum Decider {
  /** The others who listen may not see what this reader needs. */
  PRIVATE_DATA,
  /** The reader has to act on Fleet's last word, not on what was true when the message left. */
  LAST_WORD,
  /** The reader has to work while Fleet does not. */
  FLEET_AWAY,
  /** There is hardly room for a message. */
  LITTLE_ROOM,
  /** Two changes that end in the same state call for different answers. */
  THE_REASON,
  /** What was true in between counts too, not only where it ended. */
  EVERY_TURN
}
