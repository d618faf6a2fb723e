package workbook.consistency;

import java.time.Duration;

/** What stands between a passenger and the ship. It shows text to whoever stands in front of it. */
public interface Barrier {

  /** How long people stand in front of it without a word. */
  Duration PATIENCE = Duration.ofSeconds(10);

  /** Lets the one who stands here with this ticket aboard. */
  void open(String ticket);

  /** "This ticket is not valid for this voyage." They go away. */
  void refuse(String ticket);

  /** "We cannot check your ticket now, please try again later." They go away and come back. */
  void cannotTell(String ticket);

  /** "One moment, please." They go on standing here. */
  void askToWait(String ticket);
}
