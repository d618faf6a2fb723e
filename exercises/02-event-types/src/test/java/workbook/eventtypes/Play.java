package workbook.eventtypes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import workbook.eventtypes.needs.Kind;
import workbook.lab.Component;
import workbook.lab.Lab;
import workbook.ports.Message;

/**
 * The laboratory's own small ferry line, in which one department is told of changes in one way. A
 * voyage is a handful of fields here, and nobody makes the mistakes of steps 1 to 5.
 */
final class Play {

  private static final String TOPIC = "changes";

  /** What Fleet's side is like in this play. */
  interface Line {
    /** How long a text needs to the reader. */
    Duration takes(String text);
  }

  private final Lab lab;
  private final Kind kind;
  private final String reader;
  private final Component<Reader> department;
  private final Map<String, Fields> voyages = new LinkedHashMap<>();
  private Line line = text -> Duration.ofMillis(5);
  private Consumer<Reader> reaction = reader -> {};
  private boolean away;

  private static final class Fields {
    final Map<String, String> now = new LinkedHashMap<>();
    int version;
  }

  /** What the department knows in the end, and what it has heard on the way. */
  static final class Reader {
    /** What it knows of the state of each voyage. */
    final Map<String, Map<String, String>> known = new LinkedHashMap<>();

    /** Each state that it came to know, in order. */
    final List<Map<String, String>> states = new ArrayList<>();

    /** What it was told to have happened. */
    final List<String> stories = new ArrayList<>();

    private void learns(String voyage, Map<String, String> fields) {
      Map<String, String> more = new LinkedHashMap<>(known.getOrDefault(voyage, Map.of()));
      more.putAll(fields);
      known.put(voyage, more);
      Map<String, String> state = new LinkedHashMap<>(more);
      state.put("voyage", voyage);
      states.add(state);
    }
  }

  Play(Lab lab, String reader, Kind kind) {
    this.lab = lab;
    this.kind = kind;
    this.reader = reader;
    this.department = lab.component(reader, w -> new Reader()).sturdy();
    lab.platform().subscribe(TOPIC, department, this::hears);
  }

  Play over(Line line) {
    this.line = line;
    return this;
  }

  /** What the department does whenever it has learnt something. */
  Play reacting(Consumer<Reader> reaction) {
    this.reaction = reaction;
    return this;
  }

  /** The voyage is like this before anybody listens. */
  Play given(String voyage, Map<String, String> fields) {
    Fields state = voyages.computeIfAbsent(voyage, number -> new Fields());
    state.now.putAll(fields);
    state.version++;
    return this;
  }

  // What happens

  /** This happens, changes these fields, and Fleet tells of it. */
  void happens(String story, String voyage, Map<String, String> changed) {
    given(voyage, changed);
    lab.note("happened", voyage + ": " + story, "");
    tell(voyage, story, changed);
  }

  /** These fields were wrong and are put right; in the business nothing has happened. */
  void corrects(String voyage, Map<String, String> changed) {
    given(voyage, changed);
    lab.note("corrected", voyage + ": " + text(changed), "");
    if (kind == Kind.DOMAIN_EVENT) {
      lab.note("silent", "nothing has happened to " + voyage + ", so there is no event", "fleet");
    } else {
      tell(voyage, "", changed);
    }
  }

  /** From now on Fleet answers no questions. */
  void fleetIsAway() {
    lab.note("down", "the line to fleet", "");
    away = true;
  }

  private void tell(String voyage, String story, Map<String, String> changed) {
    Fields state = voyages.get(voyage);
    String payload = switch (kind) {
      case NOTIFICATION -> "";
      case SNAPSHOT -> text(state.now);
      case DELTA -> text(changed);
      case DOMAIN_EVENT -> story;
    };
    String id = voyage + "/" + state.version;
    var message = new Message(id, "fleet", kind.name().toLowerCase(), voyage, payload);
    lab.after(line.takes(payload), () -> lab.platform().publish(TOPIC, message));
  }

  private void hears(Reader reader, Message message) {
    String voyage = message.key();
    lab.note("heard", "\"" + voyage + " " + message.payload() + "\"", this.reader);
    switch (kind) {
      case NOTIFICATION -> asks(voyage);
      case DOMAIN_EVENT -> reader.stories.add(voyage + ": " + message.payload());
      default -> reader.learns(voyage, fields(message.payload()));
    }
    reaction.accept(reader);
  }

  private void asks(String voyage) {
    if (away) {
      lab.note("asked", "about " + voyage + ", again and again, and nobody answers", reader);
      return;
    }
    Map<String, String> now = new LinkedHashMap<>(voyages.get(voyage).now);
    lab.note("asked", "about " + voyage, reader);
    lab.after(line.takes(text(now)), () -> {
      lab.note("answered", "\"" + voyage + " " + text(now) + "\"  -> " + reader, "");
      department.run("learn", each -> {
        each.learns(voyage, now);
        reaction.accept(each);
      });
    });
  }

  // What we see

  /** What the department knows by now. */
  Reader reader() {
    var seen = new ArrayList<Reader>();
    department.run("look", seen::add);
    return seen.get(0);
  }

  Optional<String> known(String voyage, String field) {
    return Optional.ofNullable(reader().known.getOrDefault(voyage, Map.of()).get(field));
  }

  /** Whether this can be read by everybody who listens. */
  boolean everybodyReads(String text) {
    return lab.platform().topic(TOPIC).stream().anyMatch(each -> each.payload().contains(text));
  }

  private static String text(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + field.getValue())
        .collect(Collectors.joining(", "));
  }

  private static Map<String, String> fields(String text) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String field : text.split(", ")) {
      String[] parts = field.split("=", 2);
      fields.put(parts[0], parts[1]);
    }
    return fields;
  }
}
