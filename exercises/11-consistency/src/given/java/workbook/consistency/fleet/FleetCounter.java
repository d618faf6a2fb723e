package workbook.consistency.fleet;

/** Where one can ask Fleet about a voyage. It is closed when Fleet has trouble. */
public interface FleetCounter {

  /**
   * The voyage as it is now.
   *
   * @throws workbook.ports.Unavailable if nobody is there
   */
  VoyageState look(String voyage);
}
