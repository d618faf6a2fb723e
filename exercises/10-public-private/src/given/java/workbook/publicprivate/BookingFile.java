package workbook.publicprivate;

/**
 * A booking as the clerk sees it. What nobody has noted yet is null, or 0 for money.
 *
 * @param fare what was agreed, in cents
 * @param paid what was paid so far, in cents
 * @param cancelled whether the passenger or the line has called it off
 */
public record BookingFile(
    String booking,
    String voyage,
    int berths,
    String passenger,
    String passport,
    String phone,
    long fare,
    long paid,
    boolean cancelled) {}
