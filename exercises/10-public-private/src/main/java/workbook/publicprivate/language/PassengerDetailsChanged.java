package workbook.publicprivate.language;

/**
 * Name, passport or phone of a confirmed booking have changed.
 *
 * <p>A draft, made in a hurry: TODO step 3.
 */
public record PassengerDetailsChanged(String booking, String details) implements BookingNews {}
