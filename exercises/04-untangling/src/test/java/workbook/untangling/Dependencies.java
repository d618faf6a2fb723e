package workbook.untangling;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import workbook.lab.ChapterClasses;
import workbook.untangling.booking.BookingOffice;

/**
 * Who depends on whom: drawn from the compiled classes, and from what the contexts really did when
 * a story was told.
 */
final class Dependencies {

  private static final String BASE = "workbook.untangling";

  private final Bus bus;

  Dependencies(Bus bus) {
    this.bus = bus;
  }

  /** Arrows into another context's own package, each as {@code who uses what of whom}. */
  List<String> intoPrivatePackages() {
    Map<String, Set<String>> used = usedPrivateClasses();
    var sentences = new ArrayList<String>();
    used.forEach((who, classes) -> sentences.add(who + " uses " + String.join(", ", classes)));
    return sentences;
  }

  /** A Mermaid flowchart: what is told, what is asked, what is guessed, what is used. */
  List<String> picture() {
    var lines = new ArrayList<String>();
    lines.add("flowchart LR");
    told()
        .forEach((arrow, topics) -> lines.add(
            "  " + arrow.replace(" > ", " -- \"" + String.join(", ", topics) + "\" --> ")));
    bus.asked.forEach(each -> lines.add("  " + each.from() + " -. asks .-> " + each.to()));
    bus.alarms.forEach(
        each -> lines.add("  " + each.who() + " -. \"guesses " + each.time() + "\" .-> clock"));
    usedPrivateClasses().forEach((who, classes) -> {
      for (String owner : owners(classes)) {
        lines.add("  " + who + " == \"uses what is its own\" ==> " + owner);
      }
    });
    return lines;
  }

  private Map<String, Set<String>> told() {
    var told = new TreeMap<String, Set<String>>();
    for (Bus.Sent sent : bus.sent) {
      for (String listener : bus.listeners.getOrDefault(sent.topic(), Set.of())) {
        told.computeIfAbsent(sent.by() + " > " + listener, key -> new TreeSet<>())
            .add(sent.topic());
      }
    }
    return told;
  }

  private static Set<String> owners(Set<String> classes) {
    var owners = new TreeSet<String>();
    classes.forEach(name -> owners.add(name.substring(0, name.indexOf('.'))));
    return owners;
  }

  /** By context, the classes that belong to another one; as {@code booking.BookingEvent}. */
  private static Map<String, Set<String>> usedPrivateClasses() {
    var used = new TreeMap<String, Set<String>>();
    for (JavaClass user : ChapterClasses.around(BookingOffice.class)) {
      for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
        JavaClass other = outermost(dependency.getTargetClass());
        String context = context(other);
        if (isPrivate(other) && mayNotUse(user, context)) {
          used.computeIfAbsent(who(user), name -> new TreeSet<>())
              .add(context + "." + other.getSimpleName());
        }
      }
    }
    return used;
  }

  /** Others may not; and what is published is for others, so it may not either. */
  private static boolean mayNotUse(JavaClass user, String owner) {
    return !context(user).equals(owner) || isPublished(user);
  }

  private static String who(JavaClass user) {
    String context = context(user);
    return isPublished(user) ? context + ".published" : context.isEmpty() ? "the root" : context;
  }

  private static boolean isPrivate(JavaClass type) {
    return Set.of("booking", "marketing", "reporting", "advertising", "catering")
            .contains(context(type))
        && !isPublished(type);
  }

  private static boolean isPublished(JavaClass type) {
    return (type.getPackageName() + ".").contains(".published.");
  }

  private static String context(JavaClass type) {
    String place = type.getPackageName();
    if (!place.startsWith(BASE + ".")) {
      return "";
    }
    String rest = place.substring(BASE.length() + 1);
    return rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest;
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(Dependencies::outermost).orElse(type);
  }
}
