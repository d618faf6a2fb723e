package workbook.eventtypes.events;

/**
 * A notification: something about this voyage has changed; who needs to know more asks Fleet.
 *
 * <p>The platform keeps it for a week, and everybody who has subscribed can read it. So it says
 * where to ask, and not what one would hear there.
 *
 * @param ask where to ask for this voyage
 * @param version which state of it
 */
public record VoyageChanged(String ask, long version) {

  /** The voyage that the address leads to. */
  public String voyage() {
    return ask.substring(ask.lastIndexOf('/') + 1);
  }
}
