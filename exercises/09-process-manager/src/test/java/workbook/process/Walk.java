package workbook.process;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import workbook.lab.Rule;
import workbook.process.Diagram.Arrow;
import workbook.process.domain.Command.OfferVoyage;
import workbook.process.domain.News.CrossingCancelled;

/**
 * Walks paths of the diagram, the short ones first, and asks at each step whether the decision goes
 * along. News without an arrow is to lead to nothing.
 */
final class Walk {

  private static final List<String> VOYAGES = List.of("mon-9", "mon-18", "tue-9");

  private static final String TO_AN_EARLIER_OFFER = "yes to an earlier offer";
  private static final String LATE = "late yes";

  /** What others can answer, and only when they were asked. */
  private static final Map<String, List<String>> REPLIES = Map.of(
      "AskingFleet", List.of("berth taken", "voyage full"),
      "AskingElseMoney", List.of("berth taken", "voyage full"),
      "Rebooked", List.of("berth taken"),
      "Refunding", List.of("fare refunded"),
      "Refunded", List.of("fare refunded"));

  private final Rule rule;
  private final boolean tooLateMustBeSaid;

  /** @param tooLateMustBeSaid whether a late yes has to be answered; if not, it may be */
  Walk(Rule rule, boolean tooLateMustBeSaid) {
    this.rule = rule;
    this.tooLateMustBeSaid = tooLateMustBeSaid;
  }

  /** Along every path that the diagram has for so many pieces of news. */
  void everyPathOf(int news) {
    for (int length = 1; length <= news; length++) {
      for (int others = 0; others <= VOYAGES.size(); others++) {
        extend(List.of(), others, length, 1);
      }
    }
  }

  /** @param idle how much news that moves nothing on may still come; much of it says no more */
  private void extend(List<String> path, int others, int length, int idle) {
    Place place = tell(path, others);
    if (path.size() == length || place.isOver) {
      return;
    }
    for (String news : place.possible()) {
      boolean known = tooLateMustBeSaid || !news.equals(LATE);
      int idleLeft = place.movesOn(news) ? idle : idle - 1;
      if (known && idleLeft >= 0) {
        var longer = new ArrayList<>(path);
        longer.add(news);
        extend(longer, others, length, idleLeft);
      }
    }
  }

  private Place tell(List<String> path, int others) {
    var place = new Place(others);
    for (int i = 0; i < path.size(); i++) {
      Optional<Arrow> arrow = place.arrow(path.get(i));
      place.tell(path.get(i));
      if (i == path.size() - 1) {
        compare(place, path.get(i), arrow);
      }
      arrow.ifPresent(place::follow);
    }
    return place;
  }

  private void compare(Place place, String news, Optional<Arrow> arrow) {
    List<String> decided = place.told.decided();
    if (isAsGood(decided, place, news, arrow)) {
      return;
    }
    place.told.requireDecided(
        rule, arrow.map(any -> place.commands(news, any)).orElse(new String[0]));
  }

  /** What the diagram does not say, and does not forbid either. */
  private boolean isAsGood(List<String> decided, Place place, String news, Optional<Arrow> arrow) {
    String tooLate = "say too late for " + place.about(news);
    if (news.equals(LATE)) {
      return decided.equals(List.of("refund", tooLate));
    }
    boolean saysTooLate = arrow.isPresent() && arrow.get().saysTooLate();
    boolean mayBeSaid = news.equals(TO_AN_EARLIER_OFFER)
        || news.equals("yes") && (saysTooLate || place.state.equals("Rebooked"));
    boolean mustBeSaid = saysTooLate && tooLateMustBeSaid;
    return mayBeSaid && !mustBeSaid && (decided.isEmpty() || decided.equals(List.of(tooLate)));
  }

  /** Where a story has got to. */
  private static final class Place {

    private final int others;
    private final OneCase<?> told = OneCase.unheardOf();
    private String state = Diagram.START;
    private int offered;
    private boolean isOver;

    Place(int others) {
      this.others = others;
    }

    String voyage() {
      return offered == 0 ? "nothing" : VOYAGES.get(offered - 1);
    }

    String about(String news) {
      return news.equals(TO_AN_EARLIER_OFFER) ? VOYAGES.get(offered - 2) : voyage();
    }

    List<String> possible() {
      if (state.equals(Diagram.START)) {
        return List.of("cancelled");
      }
      var possible = new ArrayList<>(List.of("cancelled", "money preferred"));
      if (offered > 0) {
        possible.addAll(List.of("yes", "no", "deadline passed"));
      }
      if (offered > 1) {
        possible.add(TO_AN_EARLIER_OFFER);
      }
      if (state.equals("Offered")) {
        possible.add(LATE);
      }
      possible.addAll(REPLIES.getOrDefault(state, List.of()));
      return possible;
    }

    Optional<Arrow> arrow(String news) {
      boolean anyYes = news.equals(TO_AN_EARLIER_OFFER) && !state.equals("Offered");
      String label = anyYes ? "yes" : news;
      return Diagram.arrows().stream()
          .filter(arrow -> arrow.from().equals(state))
          .filter(arrow -> arrow.news().equals(label) && arrow.holds(others - offered))
          .findFirst();
    }

    boolean movesOn(String news) {
      return arrow(news).filter(arrow -> !arrow.saysTooLate()).isPresent();
    }

    void tell(String news) {
      told.passes(Duration.ofMinutes(1));
      switch (news) {
        case "cancelled" ->
          told.hears(new CrossingCancelled(OneCase.BOOKING, "Anna", VOYAGES.subList(0, others)));
        case "yes", TO_AN_EARLIER_OFFER -> told.yesTo(about(news));
        case LATE -> {
          told.passes(OfferVoyage.STANDS_FOR).yesTo(voyage());
          isOver = true;
        }
        case "no" -> told.noTo(voyage());
        case "deadline passed" -> told.deadlinePassed(voyage());
        case "money preferred" -> told.moneyPreferred();
        case "berth taken" -> told.taken(voyage());
        case "voyage full" -> told.full(voyage());
        case "fare refunded" -> told.refunded();
        default -> throw new IllegalStateException("who says \"" + news + "\"?");
      }
    }

    String[] commands(String news, Arrow arrow) {
      String command = arrow.command();
      return switch (command) {
        case "" -> new String[0];
        case "offer it" -> new String[] {"offer " + VOYAGES.get(offered)};
        case "take a berth" -> new String[] {"take a berth on " + voyage()};
        case "say too late" -> new String[] {"say too late for " + about(news)};
        default -> new String[] {command};
      };
    }

    void follow(Arrow arrow) {
      state = arrow.to();
      if (arrow.command().equals("offer it")) {
        offered++;
      }
    }
  }
}
