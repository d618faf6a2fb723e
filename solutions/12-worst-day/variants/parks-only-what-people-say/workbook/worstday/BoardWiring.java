package workbook.worstday;

import static workbook.worstday.blocks.Guards.newest;
import static workbook.worstday.blocks.Guards.once;
import static workbook.worstday.blocks.Guards.together;

import workbook.ports.Program;
import workbook.ports.Surroundings;
import workbook.worstday.blocks.Gauge;
import workbook.worstday.blocks.Outlet;
import workbook.worstday.blocks.Wires;
import workbook.worstday.board.Board;
import workbook.worstday.messages.Topics;

/** The departures board: hears the timetable and who joins or leaves a voyage. */
final class BoardWiring {

  private BoardWiring() {}

  static Program board(Surroundings world, Pace pace) {
    var board = new Board();
    var wires = new Wires(world);
    wires.hears(Topics.TIMETABLE).through(together(), newest()).by(board::voyage);
    wires.hears(Topics.BOOKINGS).through(together(), once()).by(board::passenger);
    var gauge = new Gauge("board", Outlet.straight(world.broker()), world.clock());
    wires.every(pace.minutes(2), "report", gauge::report);
    return wires.ready();
  }
}
