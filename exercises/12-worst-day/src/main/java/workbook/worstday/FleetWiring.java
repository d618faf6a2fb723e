package workbook.worstday;

import workbook.ports.Program;
import workbook.ports.Surroundings;
import workbook.worstday.blocks.Outlet;
import workbook.worstday.blocks.Wires;
import workbook.worstday.fleet.Fleet;
import workbook.worstday.messages.Topics;

/**
 * Fleet: hears the harbour master's orders and Booking's commands, answers Booking, and tells
 * everybody how its voyages stand.
 */
final class FleetWiring {

  private FleetWiring() {}

  /** One life of the program; there may be two at a time. */
  static Program fleet(Surroundings world, Pace pace) {
    Outlet straight = Outlet.straight(world.broker());
    var fleet = new Fleet(straight, straight);
    var wires = new Wires(world);

    // TODO steps 3, 4 and 6: through which guards, in which order?
    wires.hears(Topics.HARBOUR_ORDERS).by(fleet::order);
    wires.hears(Topics.FLEET_COMMANDS).by(fleet::command);

    // TODO steps 3 and 6: what has it to do without being asked, and how often?
    return wires.ready();
  }
}
