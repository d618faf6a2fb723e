package workbook.real;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import workbook.ports.Message;
import workbook.ports.Program;
import workbook.ports.Surroundings;
import workbook.worstday.Audit;
import workbook.worstday.Day;
import workbook.worstday.FerryLine;
import workbook.worstday.Pace;
import workbook.worstday.Promises;
import workbook.worstday.messages.Topics;

/** The ferry line of chapter 12, as its wiring stands. */
public final class WholeLine implements Line {

  /** A minute of the story. Whoever waits for an answer gives up after some twenty of them. */
  static final Pace PACE = new Pace(Duration.ofMillis(1_500));

  private static final int SECONDS_OF_A_DAY = 3_600;

  /** Of each kind of damage, so many are told. */
  private static final int EXAMPLES = 5;

  @Override
  public List<String> programs() {
    return FerryLine.programs();
  }

  @Override
  public String schema(String program) {
    return FerryLine.schema(program);
  }

  @Override
  public Program start(String program, Surroundings surroundings) {
    return FerryLine.start(program, surroundings, PACE);
  }

  @Override
  public List<String> topics() {
    return Topics.all();
  }

  /** Each program tells the control room how it is, for ever. */
  @Override
  public Set<String> restless() {
    return Set.of(Topics.CONTROL_ROOM);
  }

  @Override
  public Duration patience() {
    return PACE.minutes(Promises.ANSWER_AFTER_MINUTES + 4);
  }

  @Override
  public List<Wish> day(long seed, int size) {
    return Day.of(seed, size, SECONDS_OF_A_DAY).stream()
        .map(said -> new Wish(said.topic(), said.message()))
        .toList();
  }

  @Override
  public Verdict audit(
      Map<String, DataSource> databases,
      Map<String, List<Message>> topics,
      Map<String, List<Message>> deadLetters,
      List<Wish> day) {
    Audit audit = Audit.of(databases, topics, deadLetters);
    var figures = new ArrayList<String>();
    new TreeMap<>(audit.figures())
        .forEach((what, number) -> figures.add("%-17s %5d".formatted(what, number)));
    Map<Audit.Invariant, List<Audit.Broken>> broken =
        audit.broken().stream().collect(Collectors.groupingBy(Audit.Broken::invariant));
    var lines = new ArrayList<String>();
    for (Audit.Invariant invariant : Audit.Invariant.values()) {
      List<Audit.Broken> breaches = broken.getOrDefault(invariant, List.of());
      if (!breaches.isEmpty()) {
        lines.add(invariant.sentence());
        breaches.stream().limit(EXAMPLES).forEach(breach -> lines.add("  " + breach.breach()));
        if (breaches.size() > EXAMPLES) {
          lines.add("  ... and %d more like this".formatted(breaches.size() - EXAMPLES));
        }
      }
    }
    return new Verdict(figures, lines);
  }
}
