package workbook.worstday;

import workbook.ports.Program;
import workbook.ports.Surroundings;
import workbook.worstday.blocks.Wires;
import workbook.worstday.board.Board;
import workbook.worstday.messages.Topics;

/**
 * The departures board: shows when each voyage leaves, whether it does, and how many passengers the
 * crew expects.
 */
final class BoardWiring {

  private BoardWiring() {}

  /** One life of the program; there may be two at a time. */
  static Program board(Surroundings world, Pace pace) {
    var board = new Board();
    var wires = new Wires(world);

    // TODO step 1: who tells the board about the passengers?
    // TODO steps 3, 4 and 6: through which guards, in which order?
    wires.hears(Topics.TIMETABLE).by(board::voyage);

    // TODO step 6: what has it to do without being asked, and how often?
    return wires.ready();
  }
}
