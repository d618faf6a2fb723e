package workbook.consistency.needs;

/** Eight readers that want to know what somebody else owns. */
public enum Need {
  /**
   * The search page shows about how many berths are left. On a Friday three thousand people look at
   * it in a minute; the office answers twenty questions a second.
   */
  SEARCH_PAGE,
  /**
   * The kiosk on the island shows when ships leave. Every night the line to the mainland is down.
   */
  ISLAND_KIOSK,
  /**
   * A clerk moves Anna to another voyage, and a moment later prints her confirmation. In the
   * evening the ledger serves the gates alone, and copies arrive half a minute late.
   */
  CONFIRMATION,
  /**
   * The call centre was told that V-7 is at version 5, and rings up its passengers. It, too, works
   * in the evening.
   */
  CALL_CENTRE,
  /**
   * The captain takes a list of everybody aboard out to sea. The last passenger went aboard two
   * seconds before; the list may not change anything.
   */
  CAPTAINS_LIST,
  /**
   * An inspector aboard fines whoever has no ticket. Some buy theirs a moment before he comes, and
   * need it for the way back.
   */
  INSPECTOR,
  /** Two counters sell berths on V-7. One berth is left, and somebody stands at each of them. */
  LAST_BERTH,
  /** A voucher for one coffee, printed twice, is shown in both cafés within a second. */
  VOUCHER
}
