package workbook.eventtypes;

import java.time.Instant;
import java.util.List;
import workbook.eventtypes.passengers.Passenger;

/**
 * What Fleet's counter answers to somebody with a permission. It goes to the asker alone and never
 * over the messaging platform.
 *
 * @param voyage the voyage's number
 * @param version the state of the voyage that this is; a newer state has a greater one
 * @param departure when it leaves
 * @param quay where it leaves, or null where no quay is assigned
 * @param aboard who has a berth
 */
public record VoyageFile(
    String voyage, long version, Instant departure, String quay, List<Passenger> aboard) {

  public VoyageFile {
    aboard = List.copyOf(aboard);
  }

  @Override
  public String toString() {
    return "file[" + voyage + " version " + version + "]";
  }
}
