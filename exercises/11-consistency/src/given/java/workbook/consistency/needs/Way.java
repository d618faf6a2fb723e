package workbook.consistency.needs;

/** Ways to come to know what somebody else owns, from the cheapest to the dearest. */
public enum Way {
  /** Events carry the state, and the reader has a copy. It asks nobody. */
  COPY,
  /** A notification or an answer names a version, and any window that has got so far will do. */
  AT_LEAST,
  /** The reader is notified, and asks the owner's ledger at the moment when it acts. */
  LAST_WRITE,
  /** The reader asks the owner to decide, and to write that down in the same moment. */
  OWNER_DECIDES
}
