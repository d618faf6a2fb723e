package workbook.worstday.messages;

/** What contexts announce to everybody: the published language of the ferry line. */
public interface News {

  /**
   * How a voyage stands now, complete. Its number is the version of the voyage in Fleet's books;
   * not every version is announced, so numbers are left out.
   */
  record VoyageChanged(String voyage, String departs, String status) {}

  /** One passenger more on this voyage. Number 1 of a booking. */
  record PassengerJoined(String booking, String voyage) {}

  /** One passenger fewer on this voyage. Number 2 of a booking. */
  record PassengerLeft(String booking, String voyage) {}

  /**
   * What a program reports to the control room.
   *
   * @param waiting messages in its outbox
   * @param heldBack messages that came too early and wait for the one before
   * @param parked messages that it put aside for a person
   */
  record Figures(String program, long waiting, long heldBack, long parked) {}
}
