package workbook.worstday;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import workbook.lab.Fault;
import workbook.lab.Weather;
import workbook.worstday.messages.Mail;
import workbook.worstday.messages.Topics;

/**
 * One storm, from one seed: a small day, a few faults, up to two crashes.
 *
 * @param seed where all its chance comes from
 */
record Storm(long seed) {

  private static final int USUALLY = 24;
  private static final int WISHES = 2;
  private static final int INTERACTIONS = 420;
  private static final List<Duration> DELAYS =
      List.of(ofMillis(12), ofSeconds(40), ofMinutes(4), ofMinutes(13), ofMinutes(40));

  /**
   * The same few for every reader; others if somebody asks for a number of them, or one if somebody
   * asks for its seed.
   */
  static List<Storm> all() {
    Long again = Long.getLong("workbook.storm");
    if (again != null) {
      return List.of(new Storm(again));
    }
    Integer number = Integer.getInteger("workbook.storms");
    long first = number == null ? 1 : System.nanoTime();
    return LongStream.range(first, first + (number == null ? USUALLY : number))
        .mapToObj(Storm::new)
        .toList();
  }

  List<Day.Said> day() {
    return Day.of(seed, WISHES, 30).stream().filter(said -> isReadable(said)).toList();
  }

  private static boolean isReadable(Day.Said said) {
    try {
      Mail.read(said.message());
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  boolean twoOfEach() {
    return seed % 4 == 0;
  }

  Weather weather() {
    var random = new Random(seed * 31 + 7);
    var faults = new ArrayList<Fault>();
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      faults.add(fault(random));
    }
    Weather weather = Weather.atMost(faults);
    for (int i = random.nextInt(3); i > 0; i--) {
      int point = 1 + random.nextInt(INTERACTIONS);
      weather = random.nextBoolean() ? weather.crashAfter(point) : weather.crashBefore(point);
    }
    return weather;
  }

  private static Fault fault(Random random) {
    String program = one(random, FerryLine.programs());
    String topic = one(random, Topics.all());
    int nth = 1 + random.nextInt(5);
    return switch (random.nextInt(10)) {
      case 0, 1, 2 -> Fault.late(nth, one(random, DELAYS)).at(program);
      case 3 -> Fault.deliveredTwice(nth).at(program);
      case 4 -> Fault.ackLost(nth).at(program);
      case 5 -> Fault.overtaken(nth).at(program);
      case 6 -> Fault.connectionLost(1 + random.nextInt(50)).at(program);
      case 7 -> Fault.outcomeUnknown(nth).at(topic);
      case 8 -> Fault.refused(nth).at(topic);
      default -> Fault.away(topic, ofSeconds(random.nextInt(30)), ofMinutes(random.nextInt(12)));
    };
  }

  private static <T> T one(Random random, List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
