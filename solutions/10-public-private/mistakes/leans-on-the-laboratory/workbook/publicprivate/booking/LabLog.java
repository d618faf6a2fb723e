package workbook.publicprivate.booking;

import workbook.lab.Weather;

/** Remarks for the tests. */
final class LabLog {

  private LabLog() {}

  static void wrote(String booking) {
    if (Weather.calm() == null) {
      throw new IllegalStateException(booking);
    }
  }
}
