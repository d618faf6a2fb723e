package workbook.eventtypes.events;

import java.util.List;

/**
 * A notification: something about this voyage has changed; who needs to know more asks Fleet.
 *
 * <p>The platform keeps it for a week, and everybody who has subscribed can read it. So it says
 * where to ask, and not what one would hear there.
 *
 * @param voyage which voyage
 * @param version which state of it
 * @param askAt where to ask
 * @param phones the last three digits of each number, for the clerks to compare
 */
public record VoyageChanged(String voyage, long version, String askAt, List<String> phones) {}
