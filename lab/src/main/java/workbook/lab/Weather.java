package workbook.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The technical conditions of one trial: which faults, which crashes, and who goes next where two
 * work side by side. An immutable value; calm is the default.
 */
public final class Weather {

  /** Where a component crashes, relative to the interaction that it is about to have. */
  public enum When {
    BEFORE,
    AFTER
  }

  private static final Weather CALM =
      new Weather(List.of(), true, new TreeMap<>(), new TreeSet<>());

  private final List<Fault> faults;
  private final boolean mustHappen;
  private final TreeMap<Integer, When> crashes;
  private final TreeSet<Integer> switches;

  private Weather(
      List<Fault> faults,
      boolean mustHappen,
      TreeMap<Integer, When> crashes,
      TreeSet<Integer> switches) {
    this.faults = faults.stream().distinct().toList();
    this.mustHappen = mustHappen;
    this.crashes = crashes;
    this.switches = switches;
  }

  /** Nothing goes wrong. */
  public static Weather calm() {
    return CALM;
  }

  /** These faults, each of which must find its opportunity, or the trial fails. */
  public static Weather with(Fault... faults) {
    return new Weather(Arrays.asList(faults), true, new TreeMap<>(), new TreeSet<>());
  }

  /** Any of these faults that finds its opportunity. For generated lists. */
  public static Weather atMost(List<Fault> faults) {
    return new Weather(faults, false, new TreeMap<>(), new TreeSet<>());
  }

  /** Also a crash before the nth interaction of the trial, counted over all components from 1. */
  public Weather crashBefore(int point) {
    return crash(point, When.BEFORE);
  }

  /** Also a crash after the nth interaction took effect and before anybody heard of it. */
  public Weather crashAfter(int point) {
    return crash(point, When.AFTER);
  }

  Weather crash(int point, When when) {
    var more = new TreeMap<>(crashes);
    more.put(point, when);
    return new Weather(faults, mustHappen, more, switches);
  }

  /** Also a switch to the other side at the nth moment where two side by side could switch. */
  public Weather switchAt(int moment) {
    var more = new TreeSet<>(switches);
    more.add(moment);
    return new Weather(faults, mustHappen, crashes, more);
  }

  /** The same weather less one of its faults; for shrinking. */
  List<Weather> oneFaultLess() {
    return faults.stream()
        .map(fault -> {
          var fewer = new ArrayList<>(faults);
          fewer.remove(fault);
          return new Weather(fewer, mustHappen, crashes, switches);
        })
        .toList();
  }

  /** The same weather less one of its faults or crashes; for shrinking. */
  List<Weather> oneLess() {
    var less = new ArrayList<>(oneFaultLess());
    for (int crash : crashes.keySet()) {
      var fewer = new TreeMap<>(crashes);
      fewer.remove(crash);
      less.add(new Weather(faults, mustHappen, fewer, switches));
    }
    return less;
  }

  List<Fault> faults() {
    return faults;
  }

  boolean mustHappen() {
    return mustHappen;
  }

  boolean crashes(int point, When when) {
    return crashes.get(point) == when;
  }

  boolean switches(int moment) {
    return switches.contains(moment);
  }

  /** The crashes at other points than these. */
  List<String> crashesBut(Set<Integer> points) {
    return crashes.keySet().stream()
        .filter(point -> !points.contains(point))
        .map(this::crashText)
        .toList();
  }

  /** The switches at later moments than this. */
  List<String> switchesAfter(int moment) {
    return switches.tailSet(moment, false).stream().map(Weather::switchText).toList();
  }

  /**
   * A line for a failure, with what was found by exploring. What the test asked for by name is in
   * the test, and in the timeline where it happened.
   */
  Optional<String> toShow() {
    String found = text(mustHappen ? List.of() : faults);
    return found.isEmpty() ? Optional.empty() : Optional.of("  The weather: " + found);
  }

  private String crashText(int point) {
    return "a crash " + crashes.get(point).name().toLowerCase(Locale.ROOT) + " interaction "
        + point;
  }

  private static String switchText(int moment) {
    return "a switch at moment " + moment;
  }

  @Override
  public String toString() {
    String text = text(faults);
    return text.isEmpty() ? "calm" : text;
  }

  private String text(List<Fault> shown) {
    return Stream.of(
            shown.stream().map(Fault::toString),
            crashes.keySet().stream().map(this::crashText),
            switches.stream().map(Weather::switchText))
        .flatMap(each -> each)
        .collect(Collectors.joining(", "));
  }
}
