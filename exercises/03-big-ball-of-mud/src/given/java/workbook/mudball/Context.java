package workbook.mudball;

import java.util.Set;
import workbook.ports.Message;

/** A bounded context's program: what it listens to, and what it does when it hears something. */
public interface Context {

  /** The topics that it listens to; asked once, when the program starts. */
  Set<String> listensTo();

  /** It hears this message of this topic. A message that comes twice has been dropped before. */
  void on(String topic, Message message);

  /** Its enquiry desk answers another context's question; there is one only where it says so. */
  default String answer(String question) {
    throw new IllegalArgumentException("nobody here answers: " + question);
  }

  /** Its alarm clock rings, which it set by {@link Outside#wakeMe} with this word. */
  default void wake(String about) {}
}
