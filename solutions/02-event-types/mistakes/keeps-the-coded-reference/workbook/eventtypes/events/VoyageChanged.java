package workbook.eventtypes.events;

/**
 * A notification: something about this voyage has changed; who needs to know more asks Fleet.
 *
 * <p>The platform keeps it for a week, and everybody who has subscribed can read it. So it says
 * where to ask, and not what one would hear there.
 *
 * @param voyage which voyage
 * @param version which state of it
 * @param askAt where to ask
 * @param reference names the group that is aboard; encoded, so that it reads like nothing
 */
public record VoyageChanged(String voyage, long version, String askAt, String reference) {}
