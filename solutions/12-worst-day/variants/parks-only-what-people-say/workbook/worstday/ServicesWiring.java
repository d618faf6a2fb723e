package workbook.worstday;

import static workbook.worstday.blocks.Guards.inOrder;
import static workbook.worstday.blocks.Guards.together;

import workbook.ports.Program;
import workbook.ports.Surroundings;
import workbook.worstday.blocks.Gauge;
import workbook.worstday.blocks.Handling;
import workbook.worstday.blocks.Outlet;
import workbook.worstday.blocks.Relay;
import workbook.worstday.blocks.Wires;
import workbook.worstday.messages.Topics;
import workbook.worstday.payments.Payments;
import workbook.worstday.ticketing.Ticketing;

/** Payments and Ticketing: two programs that hear commands and answer them. */
final class ServicesWiring {

  private ServicesWiring() {}

  static Program payments(Surroundings world, Pace pace) {
    var payments = new Payments(Outlet.outbox());
    return service("payments", Topics.PAYMENTS_COMMANDS, payments::command, world, pace);
  }

  static Program ticketing(Surroundings world, Pace pace) {
    var ticketing = new Ticketing(Outlet.outbox());
    return service("ticketing", Topics.TICKETING_COMMANDS, ticketing::command, world, pace);
  }

  private static Program service(
      String name, String topic, Handling command, Surroundings world, Pace pace) {
    var wires = new Wires(world);
    wires.hears(topic).through(together(), inOrder()).by(command);
    wires.every(pace.seconds(1), "relay", new Relay(world.broker())::run);
    var gauge = new Gauge(name, Outlet.straight(world.broker()), world.clock());
    wires.every(pace.minutes(2), "report", gauge::report);
    return wires.ready();
  }
}
