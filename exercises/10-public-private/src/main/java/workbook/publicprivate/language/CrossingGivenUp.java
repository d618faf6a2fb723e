package workbook.publicprivate.language;

import java.util.List;
import workbook.publicprivate.booking.BookingEvent;

/**
 * A crossing that was confirmed will not be sailed.
 *
 * <p>A draft, made in a hurry: TODO step 3.
 *
 * @param why all that has happened, so that nobody has to ask
 */
public record CrossingGivenUp(String booking, String voyage, List<BookingEvent> why)
    implements BookingNews {}
