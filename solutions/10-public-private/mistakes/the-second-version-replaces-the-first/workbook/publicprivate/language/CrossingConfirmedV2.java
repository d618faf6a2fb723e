package workbook.publicprivate.language;

/** A domain event: a crossing was paid in full, so that a ticket may be issued. */
public record CrossingConfirmedV2(String booking, String voyage, int berths)
    implements BookingNews {}
