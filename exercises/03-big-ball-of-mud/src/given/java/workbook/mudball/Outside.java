package workbook.mudball;

import java.time.Duration;
import java.time.InstantSource;
import workbook.ports.Broker;

/** What a context can use of the world outside. */
public interface Outside {

  Broker broker();

  InstantSource clock();

  /** Sets an alarm clock: after so long, {@link Context#wake} is called with this word. */
  void wakeMe(Duration after, String about);

  /**
   * Asks another context and waits for its answer.
   *
   * @param context its name, such as {@code reporting}
   * @throws workbook.ports.Unavailable if its enquiry desk is closed
   */
  String ask(String context, String question);
}
