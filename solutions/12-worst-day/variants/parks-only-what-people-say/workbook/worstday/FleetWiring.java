package workbook.worstday;

import static workbook.worstday.blocks.Guards.inOrder;
import static workbook.worstday.blocks.Guards.parkAfter;
import static workbook.worstday.blocks.Guards.together;

import workbook.ports.Program;
import workbook.ports.Surroundings;
import workbook.worstday.blocks.Gauge;
import workbook.worstday.blocks.Outlet;
import workbook.worstday.blocks.Relay;
import workbook.worstday.blocks.Wires;
import workbook.worstday.fleet.Fleet;
import workbook.worstday.messages.Topics;

/** Fleet: hears the harbour master and Booking; tells everybody how its voyages stand. */
final class FleetWiring {

  private FleetWiring() {}

  static Program fleet(Surroundings world, Pace pace) {
    Outlet outbox = Outlet.outbox();
    var fleet = new Fleet(outbox, outbox);
    var wires = new Wires(world);

    wires
        .hears(Topics.HARBOUR_ORDERS)
        .through(parkAfter(8), together(), inOrder())
        .by(fleet::order);
    wires.hears(Topics.FLEET_COMMANDS).through(together(), inOrder()).by(fleet::command);

    wires.every(pace.seconds(1), "relay", new Relay(world.broker())::run);
    var gauge = new Gauge("fleet", Outlet.straight(world.broker()), world.clock());
    wires.every(pace.minutes(2), "report", gauge::report);
    return wires.ready();
  }
}
