package workbook.consistency.fleet;

/**
 * Where one can ask Fleet about a voyage. When Fleet has trouble it is closed, or it is open and
 * nobody comes.
 */
public interface FleetCounter {

  /**
   * The voyage as it is now. Whoever asks stands here until somebody answers.
   *
   * @throws workbook.ports.Unavailable if nobody is there
   */
  VoyageState look(String voyage);
}
