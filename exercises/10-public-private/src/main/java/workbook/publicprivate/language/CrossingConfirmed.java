package workbook.publicprivate.language;

/**
 * A crossing was paid in full: a ticket may be issued.
 *
 * <p>A draft, made in a hurry: TODO step 3.
 */
public record CrossingConfirmed(
    String booking, String voyage, String berths, String passenger, String passport)
    implements BookingNews {}
