package workbook.publicprivate.language;

/**
 * A notification: name, passport or phone of a confirmed booking have changed. Which, and to what,
 * Booking tells those who may ask.
 */
public record PassengerDetailsChanged(String booking, String phone) implements BookingNews {}
