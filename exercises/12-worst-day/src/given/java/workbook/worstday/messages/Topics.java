package workbook.worstday.messages;

import java.util.List;

/** Where things are said. */
public final class Topics {

  /** From the web page to Booking: {@code BookCrossing}, one for each booking. */
  public static final String WISHES = "wishes";

  /**
   * From the harbour master to Fleet: {@code OpenVoyage}, {@code MoveVoyage}, and so on. He counts
   * what he orders about a voyage and leaves no number out.
   */
  public static final String HARBOUR_ORDERS = "harbour-orders";

  /** From Booking to Fleet: number 1 asks for something, number 2 takes it back. */
  public static final String FLEET_COMMANDS = "fleet-commands";
  /** The same to Payments. */
  public static final String PAYMENTS_COMMANDS = "payments-commands";
  /** The same to Ticketing. */
  public static final String TICKETING_COMMANDS = "ticketing-commands";
  /** From Fleet to Booking: each with the number of the command that it answers. */
  public static final String FLEET_ANSWERS = "fleet-answers";
  /** The same from Payments. */
  public static final String PAYMENTS_ANSWERS = "payments-answers";
  /** The same from Ticketing. */
  public static final String TICKETING_ANSWERS = "ticketing-answers";

  /**
   * From Fleet to everybody: how each voyage stands now, with its version in Fleet's books as the
   * number. Not each version is announced.
   */
  public static final String TIMETABLE = "timetable";

  /** From Booking to everybody: who joins a voyage, number 1, and who leaves it, number 2. */
  public static final String BOOKINGS = "bookings";

  /** To the people who watch the programs. */
  public static final String CONTROL_ROOM = "control-room";

  private Topics() {}

  public static List<String> all() {
    return List.of(
        WISHES,
        HARBOUR_ORDERS,
        FLEET_COMMANDS,
        PAYMENTS_COMMANDS,
        TICKETING_COMMANDS,
        FLEET_ANSWERS,
        PAYMENTS_ANSWERS,
        TICKETING_ANSWERS,
        TIMETABLE,
        BOOKINGS,
        CONTROL_ROOM);
  }
}
