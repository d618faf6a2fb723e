package workbook.mudball.museum;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;

/** All that a program of the museum has of the world outside. */
public interface Desk {

  /** Tells everybody who listens there. On the wire there are texts only. */
  void tells(String topic, String type, Map<String, String> fields);

  /** From now on it takes the messages of this type from the topic; repeats are dropped. */
  void listens(String topic, String type, Consumer<Letter> reader);

  /** Sets an alarm. */
  void later(Duration after, Runnable work);

  Instant now();

  /** Does something that cannot be taken back, such as posting a letter. */
  void does(String deed);

  /** A message that was taken from the wire. */
  interface Letter {

    /** What the sender wrote into this field; the laboratory notes who looked. */
    String read(String field);
  }
}
