package workbook.lab;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Tells a story in many weathers: small and exhaustive first. Each telling is a fresh world, and
 * the first failure ends the exploration, shrunk and with its picture drawn.
 */
public final class Explore {

  private static final AtomicLong TOLD = new AtomicLong();

  private Explore() {}

  /** How many stories have come to their end in this process, one way or the other. */
  public static long told() {
    return TOLD.get();
  }

  /** In calm weather, once. */
  public static Explored calm(Trial trial) {
    return in(Weather.calm(), trial);
  }

  /** In this weather; where it fails under a list of faults, with as few of them as still fail. */
  public static Explored in(Weather weather, Trial trial) {
    return in(weather, Weather::oneFaultLess, trial);
  }

  /** In a storm: the same, and where it fails, also with as few of the crashes as still fail. */
  public static Explored inStorm(Weather weather, Trial trial) {
    return in(weather, Weather::oneLess, trial);
  }

  private static Explored in(
      Weather weather, Function<Weather, List<Weather>> oneLess, Trial trial) {
    try {
      Lab lab = tell(weather, trial);
      return new Explored(1, lab.stage().points().size());
    } catch (RuleBroken broken) {
      throw shrunk(weather, oneLess, trial, broken);
    }
  }

  /**
   * In calm weather, then once for a crash after every point, and once for a crash before each
   * point at which a piece of work begins. In between the two leave the same behind.
   */
  public static Explored everyCrash(Trial trial) {
    return everyCrash(Weather.calm(), trial);
  }

  /** The same in this weather. */
  public static Explored everyCrash(Weather weather, Trial trial) {
    List<Lab.Point> points = tell(weather, trial).stage().points();
    int trials = 1;
    for (Lab.Point point : points) {
      if (!point.goesOn()) {
        tell(weather.crash(point.number(), Weather.When.BEFORE), trial);
        trials++;
      }
      tell(weather.crash(point.number(), Weather.When.AFTER), trial);
      trials++;
    }
    return new Explored(trials, points.size());
  }

  /**
   * In calm weather, then once for a crash right after each lasting effect. Quick where there is
   * much to do: reads and writes that a crash rolls back leave nothing behind that another crash
   * would not.
   */
  public static Explored everyLastingCrash(Trial trial) {
    return everyLastingCrash(Weather.calm(), point -> true, trial);
  }

  /** The same in this weather, for the crashes of this component. */
  public static Explored everyLastingCrash(Weather weather, String component, Trial trial) {
    return everyLastingCrash(weather, point -> point.component().equals(component), trial);
  }

  private static Explored everyLastingCrash(
      Weather weather, Predicate<Lab.Point> which, Trial trial) {
    List<Lab.Point> points = tell(weather, trial).stage().points();
    List<Lab.Point> lasting = lasting(points, 0).stream().filter(which).toList();
    for (Lab.Point point : lasting) {
      tell(weather.crash(point.number(), Weather.When.AFTER), trial);
    }
    return new Explored(1 + lasting.size(), points.size());
  }

  /**
   * For every pair of crashes: one before or after each lasting effect, and a second one at each
   * lasting effect that follows, which is often the recovery's own. Reads and writes that a crash
   * rolls back leave nothing behind that another pair would not.
   */
  public static Explored everyTwoCrashes(Trial trial) {
    List<Lab.Point> points = tell(Weather.calm(), trial).stage().points();
    int trials = 1;
    for (Lab.Point first : lasting(points, 0)) {
      for (Weather.When when : Weather.When.values()) {
        Weather once = Weather.calm().crash(first.number(), when);
        List<Lab.Point> afterwards = tell(once, trial).stage().points();
        trials++;
        for (Lab.Point second : lasting(afterwards, first.number())) {
          for (Weather.When then : Weather.When.values()) {
            tell(once.crash(second.number(), then), trial);
            trials++;
          }
        }
      }
    }
    return new Explored(trials, points.size());
  }

  private static List<Lab.Point> lasting(List<Lab.Point> points, int after) {
    return points.stream()
        .filter(point -> point.number() > after && point.kind() == Guard.Kind.EFFECT)
        .toList();
  }

  /** Where things go on side by side: every way to switch between them at most twice. */
  public static Explored everyInterleaving(Trial trial) {
    return everyInterleaving(Weather.calm(), trial);
  }

  /** The same in this weather. */
  public static Explored everyInterleaving(Weather weather, Trial trial) {
    return interleavings(trial, weather, 0, 2);
  }

  /**
   * Where things go on side by side: every way to leave the first of them once, for the next. Quick
   * where there is much to do on either side.
   */
  public static Explored everySwitch(Trial trial) {
    return everySwitch(Weather.calm(), trial);
  }

  /** The same in this weather. */
  public static Explored everySwitch(Weather weather, Trial trial) {
    return interleavings(trial, weather, 0, 1);
  }

  private static Explored interleavings(Trial trial, Weather weather, int after, int switches) {
    Lab lab = tell(weather, trial);
    var explored = new Explored(1, lab.stage().points().size());
    if (switches > 0) {
      for (int moment = after + 1; moment <= lab.stage().moments(); moment++) {
        explored =
            explored.plus(interleavings(trial, weather.switchAt(moment), moment, switches - 1));
      }
    }
    return explored;
  }

  /** A story about messages that arrive in some order. */
  @FunctionalInterface
  public interface Story<M> {
    void in(Lab lab, List<M> messages) throws Exception;
  }

  /** With every order of these, and in each order every single repeat at every later place. */
  public static <M> Explored everyOrderAndRepeat(List<M> messages, Story<M> story) {
    var explored = new Explored(0, 0);
    for (List<M> order : Orders.withRepeats(messages)) {
      explored = explored.plus(calm(lab -> story.in(lab, order)));
    }
    return explored;
  }

  /** One telling in a fresh world. */
  private static Lab tell(Weather weather, Trial trial) {
    Hangs.failIfItHung(trial);
    var lab = new Lab(weather);
    try {
      trial.in(lab);
      lab.stage().checkMisuse();
      if (weather.mustHappen() && !lab.missed().isEmpty()) {
        throw new LabFailure(
            "This was asked for and never had its chance: " + lab.missed().get(0) + ".",
            lab.timeline().digest(Limits.LINES));
      }
      return lab;
    } catch (LabFailure failure) {
      Hangs.remember(trial, failure);
      throw failure;
    } catch (RuleBroken broken) {
      lab.stage().checkMisuse();
      throw Picture.attachedTo(broken, lab.timeline(), trial);
    } catch (RuntimeException | Error failure) {
      lab.stage().checkMisuse();
      throw failure;
    } catch (Exception e) {
      lab.stage().checkMisuse();
      throw new IllegalStateException("the story itself failed: " + e, e);
    } finally {
      lab.close();
      TOLD.incrementAndGet();
    }
  }

  /** The same failure with as little bad luck as possible. */
  private static RuleBroken shrunk(
      Weather weather, Function<Weather, List<Weather>> oneLess, Trial trial, RuleBroken broken) {
    for (Weather less : weather.mustHappen() ? List.<Weather>of() : oneLess.apply(weather)) {
      try {
        tell(less, trial);
      } catch (RuleBroken smaller) {
        if (smaller.rule().equals(broken.rule())) {
          return shrunk(less, oneLess, trial, smaller);
        }
      }
    }
    return broken;
  }
}
