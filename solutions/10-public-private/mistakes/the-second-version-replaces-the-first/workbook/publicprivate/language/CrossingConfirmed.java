package workbook.publicprivate.language;

/** Said until last year. */
public record CrossingConfirmed(String booking) {}
