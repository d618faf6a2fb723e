package workbook.eventtypes;

/** Where one can ask Fleet about a voyage. */
public interface FleetCounter {

  /** The counter's address. */
  String ADDRESS = "https://fleet.example/voyages";

  /**
   * Asks for the file of a voyage. This comes back at once; the answer arrives later, in
   * {@link CallCentre#hear}.
   *
   * <p>The counter has several windows, each with its own copy of the files. Some are behind by a
   * moment, and some are slow: the answer to a later question can arrive first. No answer comes
   * twice.
   *
   * @param voyage the voyage's number
   * @param permission who is asking
   * @throws NotPermitted if this holder may not see the file; there will be no answer
   * @throws workbook.ports.Unavailable if the counter could not be reached; there will be no answer
   */
  void ask(String voyage, Permission permission);
}
