package workbook.eventtypes;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import workbook.eventtypes.events.VoyageChanged;

/**
 * Rings up everybody aboard when something about their voyage has changed.
 *
 * <p>A notification says only that there is something to know, so the call centre asks Fleet's
 * counter, and hears the answer a little later. By then it may have been told of something newer,
 * or have heard of it already.
 */
public final class CallCentre {

  private final FleetCounter counter;
  private final Permission permission;
  private final Map<String, VoyageFile> files = new HashMap<>();
  private final Map<String, Long> told = new HashMap<>();

  /** @param permission the one that was issued to this call centre */
  public CallCentre(FleetCounter counter, Permission permission) {
    this.counter = counter;
    this.permission = permission;
  }

  /** Handles a notification. A normal return acknowledges it, an exception asks for it again. */
  public void on(VoyageChanged changed) {
    // Remembered before asking: whatever is older than this is not worth hearing any more.
    told.merge(changed.voyage(), changed.version(), Math::max);
    counter.ask(changed.voyage(), permission);
  }

  /** Hears an answer from the counter. The counter says it once. */
  public void hear(VoyageFile file) {
    if (file.version() < told.getOrDefault(file.voyage(), 0L)) {
      // This window of the counter is behind, or the answer was overtaken. Nobody repeats an
      // answer, so ask again.
      counter.ask(file.voyage(), Permission.FLEETS_OWN);
      return;
    }
    VoyageFile known = files.get(file.voyage());
    if (known == null || known.version() < file.version()) {
      files.put(file.voyage(), file);
    }
  }

  /** The file that the people at the telephones work with, if there is one. */
  public Optional<VoyageFile> file(String voyage) {
    // What was taken up in good faith is out of date from the next notification on.
    return Optional.ofNullable(files.get(voyage))
        .filter(file -> file.version() >= told.getOrDefault(voyage, 0L));
  }
}
