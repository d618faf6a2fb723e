package workbook.worstday.blocks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import workbook.ports.Program;
import workbook.ports.Surroundings;

/** Puts a program together: what it hears, through which guards, and what it does by itself. */
public final class Wires {

  private final Books books;
  private final Map<String, Program.Handler> subscriptions = new LinkedHashMap<>();
  private final List<Program.Chore> chores = new ArrayList<>();

  public Wires(Surroundings surroundings) {
    this.books = Books.of(surroundings.database());
  }

  /** It hears this topic. */
  public Hearing hears(String topic) {
    return new Hearing(topic);
  }

  /** It does this now and then, so long after the last time. */
  public Wires every(Duration interval, String name, Books.Work chore) {
    chores.add(new Program.Chore(name, interval, () -> chore.with(books)));
    return this;
  }

  /** The program, ready to run. */
  public Program ready() {
    return new Program(subscriptions, chores);
  }

  /** One subscription that is not finished yet. */
  public final class Hearing {

    private final String topic;
    private final List<Guard> guards = new ArrayList<>();

    private Hearing(String topic) {
      this.topic = topic;
    }

    /** Through these guards, the outermost first. */
    public Hearing through(Guard... outermostFirst) {
      guards.addAll(List.of(outermostFirst));
      return this;
    }

    /** And this is done with whatever gets through. */
    public Wires by(Handling work) {
      Handling handling = work;
      for (int i = guards.size() - 1; i >= 0; i--) {
        handling = guards.get(i).around(topic, handling);
      }
      Handling whole = handling;
      if (subscriptions.put(topic, message -> whole.handle(books, message)) != null) {
        throw new IllegalStateException("this program hears " + topic + " twice");
      }
      return Wires.this;
    }
  }
}
