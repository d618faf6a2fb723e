package workbook.ports;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One life of a program, as whoever runs it sees it: what it does with a delivery, and what it
 * wants to be woken up for. The laboratory runs it under virtual time; a process of its own runs it
 * for real.
 *
 * @param subscriptions what it does with each message of a topic, by the topic's name; a normal
 *     return acknowledges the message, an exception asks for it again
 * @param chores what it does now and then
 */
public record Program(Map<String, Handler> subscriptions, List<Chore> chores) {

  public Program {
    subscriptions = Collections.unmodifiableMap(new LinkedHashMap<>(subscriptions));
    chores = List.copyOf(chores);
  }

  /** What is done with one delivery. */
  @FunctionalInterface
  public interface Handler {
    void handle(Message message) throws Exception;
  }

  /** Work that nobody asks for but the clock. */
  @FunctionalInterface
  public interface Work {
    void run() throws Exception;
  }

  /**
   * Something that is done now and then.
   *
   * @param name what a log calls it
   * @param every how long after the end of one time the next one begins
   * @param work what is done; an exception ends this time only
   */
  public record Chore(String name, Duration every, Work work) {}
}
