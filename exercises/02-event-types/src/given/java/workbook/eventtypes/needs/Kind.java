package workbook.eventtypes.needs;

/** The ways in which one change can be told. */
public enum Kind {
  /** Something has changed, here is where to ask. The reader asks when it handles the message. */
  NOTIFICATION,
  /** State: everything that the reader needs to keep a copy. */
  SNAPSHOT,
  /** State: only the fields that have changed since the version before. */
  DELTA,
  /** What happened in the business, and why. */
  DOMAIN_EVENT
}
