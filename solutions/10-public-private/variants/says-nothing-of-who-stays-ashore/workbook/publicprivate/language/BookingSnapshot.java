package workbook.publicprivate.language;

/**
 * State that travels with the event: what the others may know of a booking, all of it, for those
 * who keep a copy.
 *
 * @param version greater in each later snapshot of the same booking
 * @param confirmed whether somebody sails; if not, voyage and berths are null
 */
public record BookingSnapshot(
    String booking, int version, boolean confirmed, String voyage, Integer berths)
    implements BookingNews {}
