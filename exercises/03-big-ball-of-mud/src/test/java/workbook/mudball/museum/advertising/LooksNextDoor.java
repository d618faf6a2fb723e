package workbook.mudball.museum.advertising;

import workbook.mudball.museum.Desk;
import workbook.mudball.museum.Program;
import workbook.mudball.museum.bookings.Calendar;

final class LooksNextDoor implements Program {

  @Override
  public void start(Desk desk) {
    desk.does("a poster for " + new Calendar().today());
  }
}
