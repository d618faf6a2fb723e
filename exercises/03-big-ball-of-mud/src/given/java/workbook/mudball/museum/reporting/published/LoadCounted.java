package workbook.mudball.museum.reporting.published;

/** The voyage is sold to so many percent, and that will not change any more. */
public record LoadCounted(String voyage, int percent) {}
