package workbook.real;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import workbook.ports.Message;
import workbook.ports.Program;
import workbook.ports.Surroundings;

/** The programs that are put to the test, what is asked of them, and what must be true after it. */
public interface Line {

  /** The names of the programs. */
  List<String> programs();

  /** The tables of a program's database, as SQL. */
  String schema(String program);

  /** One life of one instance of a program. */
  Program start(String program, Surroundings surroundings);

  /** The topics that programs hear or publish to. */
  List<String> topics();

  /** What people outside ask for, in this order; the same for the same seed and size. */
  List<Wish> day(long seed, int size);

  /** Topics that nobody hears and that never come to rest, such as figures every few seconds. */
  default Set<String> restless() {
    return Set.of();
  }

  /** After so long without any change nobody waits for anything any more. */
  Duration patience();

  /**
   * Looks at what is left when everything has come to rest.
   *
   * @param databases of each program
   * @param topics what each topic holds, in order for each key
   * @param deadLetters what was put aside for each program
   */
  Verdict audit(
      Map<String, DataSource> databases,
      Map<String, List<Message>> topics,
      Map<String, List<Message>> deadLetters,
      List<Wish> day);

  /** A message that somebody outside publishes. */
  record Wish(String topic, Message message) {}

  /**
   * @param figures what a person wants to read, such as "312 berths sold, 312 paid"
   * @param broken what must not be, in the domain's words; empty if all is well
   */
  record Verdict(List<String> figures, List<String> broken) {}

  /** The line of this class. */
  static Line named(String className) {
    try {
      return (Line) Class.forName(className).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new Refused("There is no line " + className + " to run: " + e, e);
    }
  }
}
