package workbook.worstday;

import static workbook.worstday.blocks.Guards.once;
import static workbook.worstday.blocks.Guards.parkAfter;
import static workbook.worstday.blocks.Guards.together;

import workbook.ports.Program;
import workbook.ports.Surroundings;
import workbook.worstday.blocks.Gauge;
import workbook.worstday.blocks.Outlet;
import workbook.worstday.blocks.Relay;
import workbook.worstday.blocks.Wires;
import workbook.worstday.booking.BookingOffice;
import workbook.worstday.booking.Journal;
import workbook.worstday.messages.Topics;

/** Booking: hears wishes, answers and the timetable; gives up on whoever has waited too long. */
final class BookingWiring {

  private BookingWiring() {}

  static Program booking(Surroundings world, Pace pace) {
    Outlet outbox = Outlet.outbox();
    var office = new BookingOffice(outbox, Journal.published(outbox), world.clock());
    var wires = new Wires(world);

    wires.hears(Topics.WISHES).through(parkAfter(8), together(), once()).by(office::wish);
    for (String answers :
        new String[] {Topics.FLEET_ANSWERS, Topics.PAYMENTS_ANSWERS, Topics.TICKETING_ANSWERS}) {
      wires.hears(answers).through(parkAfter(8), together(), once()).by(office::answer);
    }
    wires.hears(Topics.TIMETABLE).through(parkAfter(8), together(), once()).by(office::voyage);

    var patience = pace.minutes(16);
    wires.every(
        pace.minutes(6),
        "give up",
        together(books -> office.giveUpOn(books, world.clock().instant().minus(patience))));
    wires.every(pace.seconds(1), "relay", new Relay(world.broker())::run);
    var gauge = new Gauge("booking", Outlet.straight(world.broker()), world.clock());
    wires.every(pace.minutes(2), "report", gauge::report);
    return wires.ready();
  }
}
