package workbook.eventtypes.events;

import java.time.Instant;

/**
 * State, carried by an event: only what has changed since the version before.
 *
 * @param voyage which voyage
 * @param version which state of it this leads to, counted from 1 without gaps
 * @param sails whether it is on the timetable
 * @param departure when it leaves
 * @param quay where it leaves
 */
public record VoyageDelta(
    String voyage,
    long version,
    Field<Boolean> sails,
    Field<Instant> departure,
    Field<String> quay) {

  /** What a delta says about a field. */
  public sealed interface Field<T> {

    /** The value after this delta. */
    T after(T before);

    /** Nothing. */
    record Same<T>() implements Field<T> {
      @Override
      public T after(T before) {
        return before;
      }
    }

    /** It is this now; null where there is none any more. */
    record Now<T>(T value) implements Field<T> {
      @Override
      public T after(T before) {
        return value;
      }
    }
  }
}
