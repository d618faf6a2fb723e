package workbook.publicprivate.language;

/** A crossing that was confirmed will not be sailed; says whether another one is. */
public record CrossingGivenUpV2(String booking, String voyage, String reason, boolean sailsLater)
    implements BookingNews {}
