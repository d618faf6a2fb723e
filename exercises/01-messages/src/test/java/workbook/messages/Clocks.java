package workbook.messages;

import java.time.Duration;
import java.time.Instant;

/** What a time looks like to somebody who expected another one. */
final class Clocks {

  private Clocks() {}

  /** The time, if it is one of the story; the machine's own would read otherwise at each run. */
  static String inWords(Instant time, Instant expected) {
    boolean ofTheStory = Duration.between(time, expected).abs().compareTo(Duration.ofDays(1)) < 0;
    return ofTheStory ? time.toString() : "a time of some other clock";
  }
}
