package workbook.publicprivate.language;

/** A domain event: a crossing was paid in full, so that a ticket may be issued. */
public record CrossingConfirmed(String booking, String voyage, int berths, String reference)
    implements BookingNews {}
