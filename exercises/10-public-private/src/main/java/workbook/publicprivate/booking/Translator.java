package workbook.publicprivate.booking;

import java.util.ArrayList;
import java.util.List;

/**
 * Says in the published language what Booking has noted in its own.
 *
 * <p>Today it repeats whatever was noted. Step 2 says less, steps 3 and 6 say it better; the
 * records of the published language are in the package {@code language}.
 */
final class Translator {

  private Translator() {}

  /**
   * What the others are told.
   *
   * @param booking as it is now, after all that has happened
   * @param happened what has happened to it at this moment
   */
  static List<Object> news(Booking booking, List<BookingEvent> happened) {
    // TODO step 2: which of these do the others want to hear of, and when is it news to them?
    return new ArrayList<>(happened);
  }
}
