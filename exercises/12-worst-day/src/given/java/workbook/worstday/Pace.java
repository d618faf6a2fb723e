package workbook.worstday;

import java.time.Duration;

/**
 * How long a minute of the story is: a minute in the laboratory, less where real programs tell the
 * story and somebody waits for the end.
 */
public record Pace(Duration minute) {

  public static final Pace LABORATORY = new Pace(Duration.ofMinutes(1));

  public Duration minutes(long minutes) {
    return minute.multipliedBy(minutes);
  }

  public Duration seconds(long seconds) {
    return minute.multipliedBy(seconds).dividedBy(60);
  }
}
