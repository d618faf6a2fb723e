package workbook.process.domain;

import java.time.Instant;

/**
 * How a process decides: a function, and nothing but a function. The same state, news and time give
 * the same decision; nothing is looked up, sent, stored or changed.
 *
 * @param <S> whatever the process has to remember; an immutable value
 */
public interface Decider<S> {

  /** The state of a process that has not heard anything yet. */
  S start();

  /**
   * @param news what it hears now, about the booking that this process is for
   * @param now the time at which it hears it
   */
  Decision<S> decide(S state, News news, Instant now);
}
