package workbook.publicprivate.language;

/** Something that Booking says to the others. */
public sealed interface BookingNews
    permits BookingSnapshot,
        CrossingConfirmed,
        CrossingGivenUp,
        CrossingGivenUpV2,
        PassengerDetailsChanged {

  /** The number of the booking that it is about. */
  String booking();
}
