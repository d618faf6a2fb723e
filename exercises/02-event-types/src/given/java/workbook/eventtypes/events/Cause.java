package workbook.eventtypes.events;

/** Why a voyage is late. A word that the ferry line uses with everybody. */
public enum Cause {
  /** An engine of ours failed. */
  ENGINE_FAILURE,
  /** The harbour master let nobody out. */
  HARBOUR_CLOSED
}
