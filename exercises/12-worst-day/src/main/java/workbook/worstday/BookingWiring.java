package workbook.worstday;

import workbook.ports.Program;
import workbook.ports.Surroundings;
import workbook.worstday.blocks.Outlet;
import workbook.worstday.blocks.Wires;
import workbook.worstday.booking.BookingOffice;
import workbook.worstday.messages.Topics;

/**
 * Booking: hears the wishes of passengers, the answers of the others and Fleet's timetable.
 *
 * <p>On a quiet day nearly everything about it works.
 */
final class BookingWiring {

  private BookingWiring() {}

  /** One life of the program; there may be two at a time. */
  static Program booking(Surroundings world, Pace pace) {
    Outlet straight = Outlet.straight(world.broker());
    // TODO step 1: what of this may everybody hear?
    var office = new BookingOffice(straight, straight, world.clock());
    var wires = new Wires(world);

    // TODO steps 3, 4 and 6: through which guards, in which order?
    wires.hears(Topics.WISHES).by(office::wish);
    wires.hears(Topics.FLEET_ANSWERS).by(office::answer);
    wires.hears(Topics.PAYMENTS_ANSWERS).by(office::answer);
    wires.hears(Topics.TICKETING_ANSWERS).by(office::answer);
    wires.hears(Topics.TIMETABLE).by(office::voyage);

    // TODO steps 2, 3 and 6: what has it to do without being asked, and how often?
    return wires.ready();
  }
}
