package workbook.mudball;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import workbook.lab.Rule;
import workbook.mudball.detectors.ImplementationCoupling;

/** Leads a detector through the museum, exhibit by exhibit, under one set of names. */
final class Tour {

  private static final List<String> WORDS = List.of(
      "Anchor",
      "Bollard",
      "Capstan",
      "Davit",
      "Fender",
      "Gangway",
      "Hawser",
      "Jetty",
      "Keel",
      "Lantern",
      "Mast",
      "Oar",
      "Pier",
      "Quay",
      "Rudder",
      "Sail",
      "Tiller",
      "Winch",
      "Buoy",
      "Cleat",
      "Hatch",
      "Ladder",
      "Locker",
      "Mooring",
      "Pennant",
      "Propeller",
      "Railing",
      "Rope",
      "Shackle",
      "Siren",
      "Spar",
      "Stern");

  private final Museum museum;

  private Tour(Museum museum) {
    this.museum = museum;
  }

  static Tour asItIs() {
    return new Tour(Museum.under(Renaming.NONE));
  }

  /** Everything has another name: packages, contexts, classes. */
  static Tour elsewhere() {
    Map<String, String> words = new LinkedHashMap<>();
    int number = 0;
    for (String name : Museum.classNames()) {
      String round = number < WORDS.size() ? "" : String.valueOf(number / WORDS.size() + 1);
      words.put(name, WORDS.get(number % WORDS.size()) + round);
      number++;
    }
    words.put("booking", "tickets");
    words.put("bookings", "ticketshop");
    words.put("marketing", "tick");
    words.put("reporting", "ledger");
    words.put("advertising", "ads");
    words.put("books", "told");
    words.put("scores", "ticketing");
    words.put("published", "inside");
    return new Tour(Museum.under(new Renaming(
        "is a ferry line where everything has another name", "strait.ferries", words)));
  }

  /** The words are the same, but they mean something else: what is published is called books. */
  static Tour upsideDown() {
    return new Tour(Museum.under(new Renaming(
        "is ours, with the names of packages exchanged",
        "workbook.mudball.museum",
        Map.of(
            "booking", "advertising",
            "advertising", "booking",
            "marketing", "reporting",
            "reporting", "marketing",
            "books", "published",
            "published", "books",
            "scores", "published"))));
  }

  /** In the museum with this exhibit alone, it is named if it is a bad one, and nothing else. */
  void eachAlone(Rule rule, List<Exhibits.InTheCode> exhibits) {
    for (Exhibits.InTheCode exhibit : exhibits) {
      Verdict verdict = Verdict.on(
          "the museum with " + exhibit.simpleName(),
          "is in " + exhibit.context() + " and " + exhibit.does());
      judge(rule, verdict, List.of(exhibit));
    }
  }

  /** In the museum with all of these, the bad ones are named, and nothing else. */
  void allTogether(Rule rule, List<Exhibits.InTheCode> exhibits) {
    boolean good = exhibits.stream().allMatch(exhibit -> exhibit.reads().length == 0);
    String system = "the museum with " + (good ? "good" : "bad") + " exhibits";
    judge(rule, Verdict.on(system, museum.names().title()), exhibits);
  }

  private void judge(Rule rule, Verdict verdict, List<Exhibits.InTheCode> exhibits) {
    Renaming names = museum.names();
    List<Accusation> right = exhibits.stream()
        .flatMap(exhibit -> exhibit.accusations().stream())
        .map(accusation -> accusation.under(names))
        .toList();
    JavaClasses classes =
        museum.with(exhibits.stream().map(Exhibits.InTheCode::type).toList());
    Supplier<List<String>> detector =
        () -> new ImplementationCoupling().inTheCode(museum.landscape(), classes);
    if (right.isEmpty()) {
      verdict.isSilent(rule, detector);
    } else {
      verdict
          .among(List.of(names.of("Posters"), names.of("LoadCount"), names.of("Desk")))
          .sparing(MudRules.GOOD_ORDER_IS_LEFT_ALONE)
          .names(rule, right, detector);
    }
  }
}
