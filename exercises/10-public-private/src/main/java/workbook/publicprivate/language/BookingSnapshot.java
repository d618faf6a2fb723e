package workbook.publicprivate.language;

/**
 * What the others may know of a booking, all of it, for those who keep a copy. Fleet has asked for
 * it; nobody says it yet.
 *
 * <p>A draft, made in a hurry: TODO step 6.
 */
public record BookingSnapshot(String booking) {}
