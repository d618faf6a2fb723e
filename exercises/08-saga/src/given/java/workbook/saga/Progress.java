package workbook.saga;

/** How far a booking is, as the web page shows it to the passenger. */
public enum Progress {

  /** Nobody has said no, and not everybody has said yes. */
  UNDER_WAY,

  /** The berth is held, the card is charged and the ticket is issued, and so it stays. */
  BOOKED,

  /** There will be no crossing, and what was done for it is being taken back. */
  GOING_BACK,

  /** There is no berth, no charge and no ticket any more, none will come, and so it stays. */
  NOT_BOOKED
}
