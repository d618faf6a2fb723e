package workbook.publicprivate;

/**
 * Something that the others have to hear, in the words of the first agreement.
 *
 * @param voyage null where the word does not say it
 * @param berths null where the word does not say it
 * @param reason null where the word does not say it
 */
record Word(String type, String booking, String voyage, Integer berths, String reason) {

  static Word confirmed(String booking, String voyage, int berths) {
    return new Word("CrossingConfirmed", booking, voyage, berths, null);
  }

  static Word givenUp(String booking, String voyage, String reason) {
    return new Word("CrossingGivenUp", booking, voyage, null, reason);
  }

  static Word detailsChanged(String booking) {
    return new Word("PassengerDetailsChanged", booking, null, null, null);
  }

  @Override
  public String toString() {
    return type
        + " of "
        + booking
        + (voyage == null ? "" : ", " + voyage)
        + (berths == null ? "" : ", " + berths + (berths == 1 ? " berth" : " berths"))
        + (reason == null ? "" : ", " + reason);
  }
}
