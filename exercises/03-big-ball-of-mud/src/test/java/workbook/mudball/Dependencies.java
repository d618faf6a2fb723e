package workbook.mudball;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import workbook.lab.Explore;
import workbook.lab.Fault;
import workbook.lab.Weather;
import workbook.mudball.booking.model.BookingEvent.BerthAssigned;
import workbook.mudball.booking.model.BookingEvent.FarePaid;
import workbook.mudball.inspected.Change;
import workbook.mudball.inspected.History;
import workbook.mudball.inspected.Suspect;
import workbook.mudball.reporting.LoadFactor;

/** Who depends on what at the ferry line, found out anew each time and written down nowhere. */
final class Dependencies {

  private static final String PLACE = "workbook.mudball.";

  private Dependencies() {}

  /** Each context that has to change, and what shows it. */
  static Map<String, String> touchedBy(Change change) {
    Map<String, String> touched = switch (change) {
      case NO_CLERK_IN_THE_BOOKS -> whoCalls(BerthAssigned.class, "clerk", "<init>");
      case FARES_IN_TWO_PARTS -> whoUses(FarePaid.class);
      case NO_MORE_BERTH_ASSIGNED -> whoUses(BerthAssigned.class);
      case FOUR_IN_SIXTY_DAYS -> whoAnswersLike(Suspects.marketing());
      case LOAD_BY_FARES -> whoUses(LoadFactor.class);
      case REPORTING_TAKES_TEN_MINUTES -> whoMindsASlowReporting();
      case ANOTHER_QUESTION_FOR_REPORTING -> whoAsksReporting();
      case SOLD_BADLY_IS_FORTY -> new TreeMap<>();
    };
    touched.putIfAbsent(ownerOf(change), "it is its own");
    return touched;
  }

  private static String ownerOf(Change change) {
    return switch (change) {
      case NO_CLERK_IN_THE_BOOKS, FARES_IN_TWO_PARTS, NO_MORE_BERTH_ASSIGNED -> "booking";
      case FOUR_IN_SIXTY_DAYS -> "marketing";
      case LOAD_BY_FARES, REPORTING_TAKES_TEN_MINUTES, ANOTHER_QUESTION_FOR_REPORTING ->
        "reporting";
      case SOLD_BADLY_IS_FORTY -> "advertising";
    };
  }

  private static Map<String, String> whoUses(Class<?> type) {
    Map<String, String> users = new TreeMap<>();
    for (JavaClass each : FerryLineClasses.now()) {
      for (Dependency dependency : each.getDirectDependenciesFromSelf()) {
        if (dependency.getTargetClass().getName().equals(type.getName())) {
          users.putIfAbsent(context(each), each.getSimpleName() + " uses " + type.getSimpleName());
        }
      }
    }
    return users;
  }

  private static Map<String, String> whoCalls(Class<?> type, String... members) {
    Map<String, String> users = new TreeMap<>();
    for (JavaClass each : FerryLineClasses.now()) {
      for (JavaAccess<?> access : each.getAccessesFromSelf()) {
        if (access.getTargetOwner().getName().equals(type.getName())
            && List.of(members).contains(access.getTarget().getName())) {
          users.putIfAbsent(context(each), access.getDescription().replace(PLACE, ""));
        }
      }
    }
    return users;
  }

  private static String context(JavaClass type) {
    String below = type.getPackageName().substring(PLACE.length());
    return below.contains(".") ? below.substring(0, below.indexOf('.')) : below;
  }

  private static Map<String, String> whoAnswersLike(Suspect owner) {
    Map<String, String> homes = new TreeMap<>();
    History year = Years.quietSpring();
    for (Suspect each : List.of(Suspects.advertising(), Suspects.reporting())) {
      if (each.answers(year).equals(owner.answers(year))) {
        homes.put(
            each.context(), "fed the same events, it finds out the same " + owner.calledThere());
      }
    }
    return homes;
  }

  /** Reporting hears of a fare ten minutes later than the others do, of one after the other. */
  private static Map<String, String> whoMindsASlowReporting() {
    Map<String, String> minds = new TreeMap<>();
    List<FerryLine.Letter> calm = letters(Weather.calm());
    for (int nth : deliveriesOfFares()) {
      Fault late = Fault.late(nth, Duration.ofMinutes(10)).at("reporting");
      List<FerryLine.Letter> letters = letters(Weather.with(late));
      if (!letters.equals(calm)) {
        minds.put("advertising", "its letters are others then: " + letters);
      }
    }
    return minds;
  }

  private static List<Integer> deliveriesOfFares() {
    var numbers = new ArrayList<Integer>();
    Explore.calm(lab -> {
      var line = new FerryLine(lab);
      line.tellsTheStory();
      for (int i = 0; i < line.said().size(); i++) {
        if (line.said().get(i).type().equals("FarePaid")) {
          numbers.add(i + 1);
        }
      }
    });
    return numbers;
  }

  private static List<FerryLine.Letter> letters(Weather weather) {
    var letters = new ArrayList<FerryLine.Letter>();
    Explore.in(weather, lab -> {
      var line = new FerryLine(lab);
      line.tellsTheStory();
      letters.addAll(line.letters());
    });
    return letters;
  }

  private static Map<String, String> whoAsksReporting() {
    Map<String, String> asking = new TreeMap<>();
    Explore.calm(lab -> {
      var line = new FerryLine(lab);
      line.tellsTheStory();
      for (String asked : line.asked()) {
        if (asked.endsWith(" asks reporting")) {
          asking.put(asked.substring(0, asked.indexOf(' ')), "seen in a run: " + asked);
        }
      }
    });
    return asking;
  }
}
