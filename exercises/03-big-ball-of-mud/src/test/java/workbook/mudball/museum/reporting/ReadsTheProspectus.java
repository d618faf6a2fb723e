package workbook.mudball.museum.reporting;

import workbook.mudball.museum.booking.published.Prospectus;

final class ReadsTheProspectus {

  int letters(Prospectus prospectus) {
    return prospectus.firstPassenger().length();
  }
}
