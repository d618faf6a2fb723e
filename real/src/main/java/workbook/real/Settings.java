package workbook.real;

import java.time.Duration;
import java.util.Random;

/**
 * How bad the day is.
 *
 * @param seed of all chance
 * @param wishes how many messages come from outside
 * @param kills how many processes of the line are killed
 * @param each how many processes each program has
 * @param brokerKills how often the leading broker is killed
 * @param every about how long it is from one kill to the next
 * @param standing how long a stopped process stands still; longer than any lease
 */
record Settings(
    long seed,
    int wishes,
    int kills,
    int each,
    int brokerKills,
    Duration every,
    Duration standing) {

  static Settings fromProperties() {
    return new Settings(
        number("workbook.seed", new Random().nextInt(1_000_000)),
        (int) number("workbook.wishes", 600),
        (int) number("workbook.kills", 110),
        (int) number("workbook.processes", 2),
        (int) number("workbook.brokers.killed", 3),
        Duration.ofMillis(number("workbook.kill.every", 1_100)),
        Duration.ofSeconds(number("workbook.standing", 7)));
  }

  private static long number(String property, long otherwise) {
    String text = System.getProperty(property, "");
    if (text.isBlank()) {
      return otherwise;
    }
    try {
      long value = Long.parseLong(text.strip());
      if (value >= 0) {
        return value;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new Refused("-D" + property + " is a whole number from 0 on, and this is " + text + ".");
  }
}
