package workbook.outbox;

/**
 * An event that waits for a person, because the broker will never take it as it is.
 *
 * @param eventId the id that its message carried
 * @param booking the number of the booking that it happened to
 * @param version which of the booking's events it is
 * @param reason why it was parked, in words that help the person
 */
public record ParkedEvent(String eventId, String booking, int version, String reason) {}
