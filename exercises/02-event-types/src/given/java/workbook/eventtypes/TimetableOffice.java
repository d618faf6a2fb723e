package workbook.eventtypes;

/** Where one can ask Fleet to say everything about a voyage once more. */
public interface TimetableOffice {

  /**
   * Asks for a snapshot of the voyage. This comes back at once; the snapshot arrives later, as a
   * message, in {@link PocketTimetable#on(workbook.eventtypes.events.VoyageSnapshot)}. It shows the
   * voyage as it was when the office read the question.
   *
   * @param voyage the voyage's number
   * @throws workbook.ports.Unavailable if the office could not be reached; nothing will come
   */
  void sendSnapshot(String voyage);
}
