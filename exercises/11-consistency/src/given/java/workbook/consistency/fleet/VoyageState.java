package workbook.consistency.fleet;

import java.time.Instant;

/**
 * An event that carries state: all that a board shows of a voyage. Also what Fleet's counter says.
 *
 * @param voyage the voyage's number
 * @param version each voyage counts its own states; a newer one has a greater version
 * @param sails false once the voyage was withdrawn
 * @param departure when it leaves
 * @param quay where it leaves
 * @param told when Fleet said this
 */
public record VoyageState(
    String voyage, long version, boolean sails, Instant departure, String quay, Instant told) {

  @Override
  public String toString() {
    return "VoyageState[" + voyage + " version " + version + "]";
  }
}
