package workbook.untangling.booking.published;

/**
 * What Booking tells the ferry line, in words made for others. So far it has none of its own.
 *
 * <p>Step 1: put the records here that others may read.
 */
public interface BookingNews {}
