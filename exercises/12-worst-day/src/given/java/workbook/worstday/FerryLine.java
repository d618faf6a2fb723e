package workbook.worstday;

import java.util.List;
import workbook.ports.Program;
import workbook.ports.Surroundings;
import workbook.worstday.blocks.BlocksSchema;
import workbook.worstday.board.Board;
import workbook.worstday.booking.BookingOffice;
import workbook.worstday.fleet.Fleet;
import workbook.worstday.payments.Payments;
import workbook.worstday.ticketing.Ticketing;

/**
 * The programs of the ferry line. Each has a database of its own; of each, several may run side by
 * side on it.
 */
public final class FerryLine {

  public static final String BOOKING = "booking";
  public static final String FLEET = "fleet";
  public static final String PAYMENTS = "payments";
  public static final String TICKETING = "ticketing";
  public static final String BOARD = "board";

  private FerryLine() {}

  public static List<String> programs() {
    return List.of(BOOKING, FLEET, PAYMENTS, TICKETING, BOARD);
  }

  /** The tables that a program needs, as SQL for H2 and PostgreSQL. */
  public static String schema(String program) {
    return BlocksSchema.SQL
        + switch (program) {
          case BOOKING -> BookingOffice.SCHEMA;
          case FLEET -> Fleet.SCHEMA;
          case PAYMENTS -> Payments.SCHEMA;
          case TICKETING -> Ticketing.SCHEMA;
          case BOARD -> Board.SCHEMA;
          default -> throw unknown(program);
        };
  }

  /** One life of a program, at the laboratory's pace. */
  public static Program start(String program, Surroundings surroundings) {
    return start(program, surroundings, Pace.LABORATORY);
  }

  public static Program start(String program, Surroundings surroundings, Pace pace) {
    return switch (program) {
      case BOOKING -> BookingWiring.booking(surroundings, pace);
      case FLEET -> FleetWiring.fleet(surroundings, pace);
      case PAYMENTS -> ServicesWiring.payments(surroundings, pace);
      case TICKETING -> ServicesWiring.ticketing(surroundings, pace);
      case BOARD -> BoardWiring.board(surroundings, pace);
      default -> throw unknown(program);
    };
  }

  private static IllegalArgumentException unknown(String program) {
    return new IllegalArgumentException("no program " + program + "; there are " + programs());
  }
}
