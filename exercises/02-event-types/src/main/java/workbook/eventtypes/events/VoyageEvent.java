package workbook.eventtypes.events;

import workbook.eventtypes.fleet.Voyage;

/**
 * A domain event: what has happened to a voyage, in the words of the ferry line.
 *
 * <p>Step 5: does a reader learn what happened, and nothing else? Write the records that you need
 * in place of this one.
 */
public sealed interface VoyageEvent {

  /** A voyage is not as it was. */
  record VoyageUpdated(Voyage before, Voyage after) implements VoyageEvent {}
}
