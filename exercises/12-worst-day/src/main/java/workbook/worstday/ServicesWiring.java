package workbook.worstday;

import workbook.ports.Program;
import workbook.ports.Surroundings;
import workbook.worstday.blocks.Outlet;
import workbook.worstday.blocks.Wires;
import workbook.worstday.messages.Topics;
import workbook.worstday.payments.Payments;
import workbook.worstday.ticketing.Ticketing;

/** Payments and Ticketing: two programs that hear Booking's commands and answer them. */
final class ServicesWiring {

  private ServicesWiring() {}

  /** One life of the program; there may be two at a time. */
  static Program payments(Surroundings world, Pace pace) {
    var payments = new Payments(Outlet.straight(world.broker()));
    var wires = new Wires(world);

    // TODO steps 3, 4 and 6, as in Fleet.
    wires.hears(Topics.PAYMENTS_COMMANDS).by(payments::command);
    return wires.ready();
  }

  /** One life of the program; there may be two at a time. */
  static Program ticketing(Surroundings world, Pace pace) {
    var ticketing = new Ticketing(Outlet.straight(world.broker()));
    var wires = new Wires(world);

    // TODO steps 3, 4 and 6, as in Fleet.
    wires.hears(Topics.TICKETING_COMMANDS).by(ticketing::command);
    return wires.ready();
  }
}
