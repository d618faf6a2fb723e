package workbook.real;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import workbook.lab.Component;
import workbook.lab.Database;
import workbook.lab.Explore;
import workbook.lab.Fault;
import workbook.lab.Lab;
import workbook.lab.Outcome;
import workbook.lab.Weather;
import workbook.ports.Message;
import workbook.ports.Program;
import workbook.ports.Surroundings;

/** The stories in the laboratory. */
class LaboratoryTest extends PortsTest {

  @Override
  void tell(Story story) {
    // The bad weather that a story needs is found out in a first telling.
    var needs = new AtomicReference<Fault>();
    try {
      Explore.calm(lab -> story.in(new Laboratory(lab, needs)));
    } catch (NeedsWeather again) {
      Explore.in(
          Weather.with(needs.get()),
          lab -> story.in(new Laboratory(lab, new AtomicReference<>(needs.get()))));
    }
  }

  @Override
  void tellCrowded(Story story) {
    Explore.everyInterleaving(lab -> story.in(new Laboratory(lab, new AtomicReference<>())));
  }

  private static final class NeedsWeather extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** A program's life in the laboratory. */
  private record Life(Surroundings surroundings, Program program) {}

  private static final class Laboratory implements World {

    private final Lab lab;
    private final AtomicReference<Fault> weather;
    private final Map<String, List<Component<Life>>> programs = new LinkedHashMap<>();
    private final Map<String, Database> databases = new LinkedHashMap<>();

    Laboratory(Lab lab, AtomicReference<Fault> weather) {
      this.lab = lab;
      this.weather = weather;
      lab.platform().rejects(message -> message.payload().length() > 1_000_000, "it is too large");
    }

    @Override
    public void program(
        String name, String schema, int instances, Function<Surroundings, Program> start) {
      databases.put(name, lab.database(name, schema));
      var lives = new ArrayList<Component<Life>>();
      for (int i = 1; i <= instances; i++) {
        lives.add(lab.component(i == 1 ? name : name + "-" + i, wiring -> {
          var surroundings =
              new Surroundings(wiring.database(name), wiring.broker(), wiring.clock());
          return new Life(surroundings, start.apply(surroundings));
        }));
      }
      programs.put(name, lives);
    }

    /** What a program hears it says once it lives. */
    @Override
    public void begin() {
      programs.forEach((name, lives) -> {
        var first = new AtomicReference<Program>();
        for (Component<Life> life : lives) {
          life.run("start", alive -> first.compareAndSet(null, alive.program()));
        }
        Set<String> topics = new LinkedHashSet<>(first.get().subscriptions().keySet());
        for (String topic : topics) {
          lab.platform()
              .subscribe(
                  topic,
                  lives,
                  (life, message) -> life.program().subscriptions().get(topic).handle(message));
        }
        List<Program.Chore> chores = first.get().chores();
        for (int i = 0; i < chores.size(); i++) {
          int number = i;
          lives.forEach(life -> lab.every(
              chores.get(number).every(),
              () -> life.run(
                  "chore", alive -> alive.program().chores().get(number).work().run())));
        }
      });
    }

    @Override
    public void publish(String topic, Message message) {
      lab.platform().publish(topic, message);
    }

    @Override
    public Exception run(String program, Action action) {
      return programs
          .get(program)
          .get(0)
          .run("act", life -> action.on(life.surroundings()))
          .failure()
          .orElse(null);
    }

    @Override
    public List<Exception> sideBySide(String program, Action... actions) {
      Component<Life> component = programs.get(program).get(0);
      return lab
          .sideBySide(Arrays.stream(actions)
              .map(action -> component.task("act", life -> action.on(life.surroundings())))
              .toArray(Component.Task[]::new))
          .stream()
          .map(Outcome::exception)
          .toList();
    }

    @Override
    public void restart(String program) {
      programs.get(program).forEach(Component::restart);
    }

    @Override
    public Exception whileTheBrokerIsAway(String program, Action action) {
      needs(Fault.refused(1));
      return run(program, action);
    }

    @Override
    public Exception whileTheBrokerDoesNotAnswer(String program, Action action) {
      needs(Fault.outcomeUnknown(1));
      return run(program, action);
    }

    private void needs(Fault fault) {
      if (weather.get() == null) {
        weather.set(fault);
        throw new NeedsWeather();
      }
    }

    @Override
    public void settle() {
      lab.settle();
    }

    @Override
    public void pass(Duration duration) {
      lab.pass(duration);
    }

    @Override
    public List<String> column(String program, String sql) {
      return databases.get(program).rows(sql).stream()
          .map(row -> String.valueOf(row.values().iterator().next()))
          .toList();
    }

    @Override
    public List<Message> topic(String topic) {
      return lab.platform().topic(topic);
    }

    @Override
    public List<Message> deadLetters(String program) {
      return lab.platform().deadLetters(program);
    }

    @Override
    public String engine() {
      return System.getProperty("workbook.database", "h2").equals("h2") ? "H2" : "PostgreSQL";
    }
  }
}
