package workbook.publicprivate.booking;

/**
 * Something that happened to a booking, as it is stored.
 *
 * @param type what happened
 * @param format in which of Booking's formats it was written: 1 by last year's program, 2 by this
 *     one
 * @param json what is known of it
 */
record Note(String type, int format, String json) {}
