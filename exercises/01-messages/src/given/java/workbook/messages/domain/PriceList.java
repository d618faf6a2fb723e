package workbook.messages.domain;

/** What a crossing costs. Fleet keeps the list, in a program of its own that may be away. */
public interface PriceList {

  /**
   * What one berth costs today, in cents. Every voyage that sails has a price.
   *
   * @throws workbook.ports.Unavailable if Fleet could not be reached; trying again later is safe
   * @throws workbook.ports.OutcomeUnknown if no answer came; trying again later is safe
   */
  long fareOf(String voyage);
}
