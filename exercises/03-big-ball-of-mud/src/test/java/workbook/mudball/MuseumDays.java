package workbook.mudball;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import workbook.mudball.inspected.Heard;
import workbook.mudball.inspected.Rehearsal.Delivery;
import workbook.mudball.inspected.Rehearsal.Late;
import workbook.mudball.museum.Desk;
import workbook.mudball.museum.OpeningDay;
import workbook.mudball.museum.Program;

/**
 * Two days of the museum's ferry line, with some exhibits, and what was written down about them. A
 * laboratory that fits on a page: a clock that jumps, messages that can be late, and nothing else.
 */
final class MuseumDays {

  private static final Instant FIRST_MORNING = Instant.parse("2026-05-01T00:00:00Z");
  private static final Duration LATENCY = Duration.ofMillis(5);

  private record Due(Instant at, int number, Runnable work) {}

  private record Use(String reader, String topic, String type, String sender) {}

  private record Listener(Office office, String topic, String type, Consumer<Desk.Letter> reader) {}

  private final Renaming names;
  private final List<Late> late;
  private final Map<String, Office> offices = new LinkedHashMap<>();
  private final List<Listener> listeners = new ArrayList<>();
  private final Map<Use, Set<String>> uses = new LinkedHashMap<>();
  private final List<Delivery> deliveries = new ArrayList<>();
  private final PriorityQueue<Due> agenda =
      new PriorityQueue<>(Comparator.comparing(Due::at).thenComparing(Due::number));
  private Instant now = FIRST_MORNING;
  private int entries;

  /** @param exhibits by the context in which they run */
  MuseumDays(Renaming names, Map<String, List<Program>> exhibits, List<Late> late) {
    this.names = names;
    this.late = late;
    for (String context : Landscapes.CONTEXTS) {
      Office office = new Office(names.of(context));
      offices.put(office.name, office);
      OpeningDay.programs().get(context).forEach(program -> program.start(office));
      exhibits.getOrDefault(context, List.of()).forEach(program -> program.start(office));
    }
    while (!agenda.isEmpty()) {
      Due next = agenda.remove();
      now = next.at();
      next.work().run();
    }
  }

  /** What each context made use of. */
  List<Heard> recorded() {
    return uses.entrySet().stream()
        .map(use -> new Heard(
            use.getKey().reader(),
            use.getKey().topic(),
            use.getKey().type(),
            use.getKey().sender(),
            Set.copyOf(use.getValue())))
        .toList();
  }

  List<Delivery> deliveries() {
    return List.copyOf(deliveries);
  }

  Map<String, List<String>> deeds() {
    Map<String, List<String>> deeds = new TreeMap<>();
    offices.forEach((name, office) -> deeds.put(name, List.copyOf(office.deeds)));
    return deeds;
  }

  private void after(Duration delay, Runnable work) {
    agenda.add(new Due(now.plus(delay), ++entries, work));
  }

  /** The programs of one context. */
  private final class Office implements Desk {

    private final String name;
    private final List<String> deeds = new ArrayList<>();
    private int expected;

    Office(String name) {
      this.name = name;
    }

    @Override
    public void tells(String topic, String type, Map<String, String> fields) {
      offices.values().forEach(reader -> deliver(reader, topic, type, fields));
    }

    /** All programs of a context get a message at once. */
    private void deliver(Office reader, String topic, String type, Map<String, String> fields) {
      List<Listener> there = listeners.stream()
          .filter(each -> each.office() == reader)
          .filter(each -> each.topic().equals(topic) && each.type().equals(type))
          .toList();
      if (!there.isEmpty()) {
        String about = names.of(type) + " " + String.join(" ", new TreeMap<>(fields).values());
        var delivery = new Delivery(reader.name, ++reader.expected, about);
        deliveries.add(delivery);
        var use = new Use(reader.name, names.of(topic), names.of(type), name);
        Set<String> looked = uses.computeIfAbsent(use, key -> new TreeSet<>());
        Letter letter = field -> {
          looked.add(names.of(field));
          return fields.get(field);
        };
        after(
            LATENCY.plus(lateness(delivery)),
            () -> there.forEach(each -> each.reader().accept(letter)));
      }
    }

    private Duration lateness(Delivery delivery) {
      return late.stream()
          .filter(each -> each.delivery().reader().equals(delivery.reader()))
          .filter(each -> each.delivery().nth() == delivery.nth())
          .map(Late::by)
          .reduce(Duration.ZERO, Duration::plus);
    }

    @Override
    public void listens(String topic, String type, Consumer<Letter> reader) {
      listeners.add(new Listener(this, topic, type, reader));
    }

    @Override
    public void later(Duration after, Runnable work) {
      after(after, work);
    }

    @Override
    public Instant now() {
      return now;
    }

    @Override
    public void does(String deed) {
      deeds.add(deed);
    }
  }
}
