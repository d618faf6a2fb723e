package workbook.consistency.needs;

/** What can decide for one way and against the others. */
public enum Decider {
  /** The reader has to work while the owner does not. */
  OWNER_AWAY,
  /** There are so many readers that nobody could answer them all. */
  TOO_MANY_TO_ASK,
  /** The reader knows which version it must not fall behind, and needs no newer one. */
  KNOWN_VERSION,
  /** Any change up to this moment counts, also one that nobody has told the reader of. */
  THIS_MOMENT,
  /** Two readers may not come to the same conclusion. */
  ONE_WINNER
}
