package workbook.real;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import workbook.ports.Message;
import workbook.ports.Program;
import workbook.ports.Surroundings;

/**
 * A world with programs, topics and databases in it: the laboratory's or a real one. What a story
 * of the {@link PortsTest} can do in either.
 */
interface World {

  /** Something that a program does when asked. */
  @FunctionalInterface
  interface Action {
    void on(Surroundings surroundings) throws Exception;
  }

  /** A program with an empty database of this schema; so many of it share the work. */
  void program(String name, String schema, int instances, Function<Surroundings, Program> start);

  /** A program that only does what it is asked for. */
  default void program(String name, String schema) {
    program(name, schema, 1, surroundings -> new Program(Map.of(), List.of()));
  }

  /** Everybody is there and listens. */
  void begin();

  /** Somebody outside publishes; it is acknowledged. */
  void publish(String topic, Message message);

  /** The program does this now; gives what it threw, or null. */
  Exception run(String program, Action action);

  /** Programs do these side by side; gives what they threw. */
  List<Exception> sideBySide(String program, Action... actions);

  /** This life of the program ends, and the next one begins. */
  void restart(String program);

  /** The next call of a program to the broker finds nobody there. */
  Exception whileTheBrokerIsAway(String program, Action action);

  /** The next call of a program to the broker gets no answer. */
  Exception whileTheBrokerDoesNotAnswer(String program, Action action);

  /** Everything comes to rest. */
  void settle();

  /** Time passes. */
  void pass(Duration duration);

  /** The rows of a query on a program's database, the first column of each. */
  List<String> column(String program, String sql);

  List<Message> topic(String topic);

  List<Message> deadLetters(String program);

  /** The name of the database, as people call it. */
  String engine();
}
