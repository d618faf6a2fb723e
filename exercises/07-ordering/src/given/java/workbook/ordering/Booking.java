package workbook.ordering;

/**
 * What Booking does for those who have missed something. Use the one or the other, or both.
 *
 * <p>Booking is another program behind a network. Each call may throw
 * {@link workbook.ports.Unavailable} (nothing has happened) or
 * {@link workbook.ports.OutcomeUnknown} (nobody knows).
 */
public interface Booking {

  /**
   * Asks Booking to publish the announcements of a voyage once more, from this number to the newest
   * that it has. They come through the broker like all others, and they are the same messages.
   */
  void replay(String voyage, long from);

  /**
   * How the berths of a voyage are. It is read from a copy of Booking's database, which can lag
   * behind what has been announced.
   */
  Snapshot snapshot(String voyage);
}
