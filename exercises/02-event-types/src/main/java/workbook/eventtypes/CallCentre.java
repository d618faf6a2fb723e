package workbook.eventtypes;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import workbook.eventtypes.events.VoyageChanged;

/**
 * Rings up everybody aboard when something about their voyage has changed.
 *
 * <p>A notification says only that there is something to know, so the call centre asks Fleet's
 * counter, and hears the answer a little later. Step 2: ask as yourself, and never work with
 * something that you know to be out of date.
 */
public final class CallCentre {

  private final FleetCounter counter;
  private final Permission permission;
  private final Map<String, VoyageFile> files = new HashMap<>();

  /** @param permission the one that was issued to this call centre */
  public CallCentre(FleetCounter counter, Permission permission) {
    this.counter = counter;
    this.permission = permission;
  }

  /** Handles a notification. A normal return acknowledges it, an exception asks for it again. */
  public void on(VoyageChanged changed) {
    // TODO step 2: who is asking here?
    counter.ask(changed.voyage(), Permission.FLEETS_OWN);
  }

  /** Hears an answer from the counter. The counter says it once. */
  public void hear(VoyageFile file) {
    // TODO step 2: answers overtake each other, and some are older than what you were told of.
    files.put(file.voyage(), file);
  }

  /** The file that the people at the telephones work with, if there is one. */
  public Optional<VoyageFile> file(String voyage) {
    // TODO step 2: is it still the file to work with?
    return Optional.ofNullable(files.get(voyage));
  }
}
