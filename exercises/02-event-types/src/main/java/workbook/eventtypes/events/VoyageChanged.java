package workbook.eventtypes.events;

import java.util.List;
import workbook.eventtypes.passengers.Passenger;

/**
 * A notification: something about this voyage has changed; who needs to know more asks Fleet.
 *
 * <p>Step 1: the platform keeps it for a week, and everybody who has subscribed can read it. You
 * may change its components as you like.
 *
 * @param voyage which voyage
 * @param version which state of it
 * @param askAt where to ask
 * @param aboard whom the call centre is to ring up
 * @param reference names the group that is aboard; encoded, so that it reads like nothing
 */
public record VoyageChanged(
    String voyage, long version, String askAt, List<Passenger> aboard, String reference) {}
