package workbook.worstday.messages;

import java.util.List;

/** Where things are said. */
public final class Topics {

  /** From the web page to Booking: {@code BookCrossing}. */
  public static final String WISHES = "wishes";

  /** From the harbour master to Fleet: {@code OpenVoyage}, {@code MoveVoyage}, and so on. */
  public static final String HARBOUR_ORDERS = "harbour-orders";

  public static final String FLEET_COMMANDS = "fleet-commands";
  public static final String PAYMENTS_COMMANDS = "payments-commands";
  public static final String TICKETING_COMMANDS = "ticketing-commands";
  public static final String FLEET_ANSWERS = "fleet-answers";
  public static final String PAYMENTS_ANSWERS = "payments-answers";
  public static final String TICKETING_ANSWERS = "ticketing-answers";

  /** From Fleet to everybody: how each voyage stands now. */
  public static final String TIMETABLE = "timetable";

  /** From Booking to everybody: who joins a voyage and who leaves it. */
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
