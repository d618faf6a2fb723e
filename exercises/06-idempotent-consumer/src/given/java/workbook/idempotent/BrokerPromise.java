package workbook.idempotent;

import java.time.Duration;

/** What the operators of the broker have promised to everybody who listens. */
public final class BrokerPromise {

  /**
   * How long a message can come again, counted from the moment it was published. Later than that
   * the broker no longer has it. A desk never hears of a message before it was published.
   */
  public static final Duration REPEATS_FOR = Duration.ofDays(3);

  private BrokerPromise() {}
}
