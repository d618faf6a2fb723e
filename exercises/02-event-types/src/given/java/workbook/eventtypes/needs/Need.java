package workbook.eventtypes.needs;

/** Six departments that want to hear of changes. */
public enum Need {
  /**
   * The call centre rings up everybody aboard when a voyage changes. It may see their numbers; the
   * others who listen, Advertising among them, may not.
   */
  CALL_CENTRE,
  /**
   * Check-in prints a boarding pass when a berth is sold. A pass that is printed lets somebody
   * aboard, also if the berth was given back before the message arrived; Fridays are slow.
   */
  CHECK_IN,
  /**
   * The board on the island shows when and where voyages leave. The line to Fleet is often down,
   * and after a power cut the board starts with nothing.
   */
  ISLAND_BOARD,
  /**
   * Ships at sea have the printed timetable aboard and hear of corrections by radio, fifty letters
   * a second. A clerk has mistyped a quay, and corrects it while the ship is on its way in.
   */
  SHIPS_RADIO,
  /**
   * The claims desk pays passengers who leave two hours late because an engine of ours failed, and
   * nobody whose voyage was rescheduled weeks ago.
   */
  CLAIMS_DESK,
  /**
   * The punctuality report counts how often a delay was announced, also if it was taken back a
   * minute later. Rescheduling is not a delay.
   */
  PUNCTUALITY_REPORT
}
