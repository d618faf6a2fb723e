package workbook.publicprivate.language;

/**
 * A domain event: a crossing that was confirmed will not be sailed.
 *
 * @param voyage the one that is given up
 * @param reason {@code MOVED}, {@code CANCELLED} or, since version 1.1.0, {@code WITHDRAWN}
 */
public record CrossingGivenUp(String booking, String voyage, String reason, String language)
    implements BookingNews {}
