package workbook.mudball;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import workbook.lab.Explore;

/** The ferry line's dependencies as a Mermaid diagram, drawn from its classes and from a run. */
final class DependencyPicture {

  private static final String PLACE = "workbook.mudball.";

  private DependencyPicture() {}

  /** Thick arrows: private classes that are read. Dotted ones: who asked whom in a calm run. */
  static String mermaid() {
    var lines = new ArrayList<String>();
    lines.add("flowchart LR");
    classesRead()
        .forEach((arrow, classes) -> lines.add("  " + arrow.get(0) + " == \"reads " + classes.size()
            + " private classes\" ==> " + arrow.get(1)));
    asked().forEach(asked -> lines.add("  " + asked.replace(" asks ", " -. \"asks\" .-> ")));
    return String.join("\n", lines);
  }

  private static Map<List<String>, Set<String>> classesRead() {
    Map<List<String>, Set<String>> arrows = new TreeMap<>(
        java.util.Comparator.comparing((List<String> arrow) -> String.join(" ", arrow)));
    for (JavaClass each : FerryLineClasses.now()) {
      for (Dependency dependency : each.getDirectDependenciesFromSelf()) {
        String from = context(each);
        String to = context(dependency.getTargetClass());
        if (!from.equals(to) && Landscapes.CONTEXTS.contains(to)) {
          arrows
              .computeIfAbsent(List.of(from, to), key -> new TreeSet<>())
              .add(dependency.getTargetClass().getName());
        }
      }
    }
    return arrows;
  }

  private static Set<String> asked() {
    Set<String> asked = new TreeSet<>();
    Explore.calm(lab -> {
      var line = new FerryLine(lab);
      line.tellsTheStory();
      asked.addAll(line.asked());
    });
    return asked;
  }

  private static String context(JavaClass type) {
    String name = type.getPackageName();
    String below = name.startsWith(PLACE) ? name.substring(PLACE.length()) : "";
    return below.contains(".") ? below.substring(0, below.indexOf('.')) : below;
  }
}
