package workbook.worstday;

import static workbook.lab.Rule.rule;

import workbook.lab.Rule;
import workbook.worstday.Audit.Invariant;

/** What the ferry line holds its programs to. */
final class LineRules {

  private static final String CHAPTER = "12-worst-day";
  private static final String EVERYBODY = "What everybody may hear";
  private static final String WAITING = "Nobody waits for ever";
  static final String ONE_BREATH = "In one breath";
  static final String WHICH_GUARD = "Which guard for which message";
  private static final String CONTROL_ROOM = "What the control room sees";

  static final Rule CALM = rule("On a quiet day everybody gets what there is.")
      .because("If it does not work while nothing goes wrong, no guard will help.")
      .readIn(CHAPTER, EVERYBODY);

  static final Rule FRESH =
      rule("On a quiet day everything is settled and shown after two minutes.")
          .because(
              "What lies in an outbox is promised and not yet said. Somebody has to say it, and"
                  + " soon.")
          .readIn(CHAPTER, ONE_BREATH);

  static final Rule ANSWER_IN_TIME =
      rule("Whoever asks for a crossing has a yes or a no after twenty minutes.")
          .because(
              "A message that is on its way looks like one that will never come. Nobody stirs by"
                  + " himself: somebody has to look at the clock.")
          .readIn(CHAPTER, WAITING);

  static final Rule SLOW_IS_NO_REASON = rule("A slow network is no reason to refuse anybody.")
      .because("Messages that take two minutes each arrive all the same. Whoever loses patience"
          + " before that turns a slow day into a day without passengers.")
      .readIn(CHAPTER, WAITING);

  static final Rule SAME_IN_ANY_ORDER =
      rule("In whatever order it is said, and how often: everybody gets the same in the end.")
          .because("The broker repeats and lets one message overtake another. What two of them mean"
              + " together must not depend on it.")
          .readIn(CHAPTER, WHICH_GUARD);

  static final Rule ANSWER_IN_ANY_ORDER = in(WHICH_GUARD, ANSWER_IN_TIME);

  static final Rule ANSWER_IN_TROUBLE = rule(ANSWER_IN_TIME.sentence())
      .because("Trouble with one program is no reason to leave everybody waiting. What fails ends"
          + " its chore, and whatever stood behind it in the same chore.")
      .readIn(CHAPTER, WAITING);

  static final Rule SAID_IS_WRITTEN =
      rule("What a program has said stands in its books, wherever it crashes.")
          .because("What was said before it was committed may never have happened, and somebody has"
              + " heard it.")
          .readIn(CHAPTER, ONE_BREATH);

  static final Rule CRASH_COSTS_NOBODY = rule("No crash costs anybody the crossing.")
      .because("What is written down and what is said about it are two things. A program that dies"
          + " between them has done one of the two.")
      .readIn(CHAPTER, ONE_BREATH);

  static final Rule LAST_BERTH =
      rule("What there is once is given to one, wherever a program crashes.")
          .because("What was said before it was committed may never have happened, and somebody has"
              + " heard it.")
          .readIn(CHAPTER, ONE_BREATH);

  static final Rule NO_STATICS = rule("A program keeps nothing outside its database.")
      .because("What a program remembers dies with it. Our pretend crashes leave static fields"
          + " alive; a real one does not.")
      .readIn(CHAPTER, ONE_BREATH);

  static final Rule GOOD_IS_NOT_PARKED =
      rule("A message that could be handled a little later is handled a little later.")
          .because(
              "A connection breaks, a database starts again. Whoever puts a message aside at once"
                  + " gives people work that patience would have done.")
          .readIn(CHAPTER, CONTROL_ROOM);

  static final Rule CONTROL_ROOM_HEARS =
      rule("The control room hears from each program every five minutes.")
          .because(
              "A program that hangs makes no noise. Only who hears nothing, and expected to, knows.")
          .readIn(CHAPTER, CONTROL_ROOM);

  static final Rule CONTROL_ROOM_SEES =
      rule("The control room sees what waits and what was put aside.")
          .because(
              "A queue that grows is seen before it is felt, and a message that was put aside waits"
                  + " for somebody who knows of it.")
          .readIn(CHAPTER, CONTROL_ROOM);

  private LineRules() {}

  /**
   * The same rule, where a step breaks it in its own way: what there is to read is in that step's
   * section.
   */
  private static Rule in(String section, Rule rule) {
    return rule(rule.sentence()).because(rule.why()).readIn(CHAPTER, section);
  }

  /** The rule behind what the auditors hold the books to, in a step about this section. */
  static Rule of(Invariant invariant, String section) {
    Rule rule = of(invariant);
    return switch (invariant) {
      case PRIVATE_STAYS_PRIVATE, PUT_ASIDE -> rule;
      default -> in(section, rule);
    };
  }

  /** The rule behind what the auditors hold the books to. */
  static Rule of(Invariant invariant) {
    return switch (invariant) {
      case NOTHING_LOST ->
        behind(
            invariant,
            ONE_BREATH,
            "A message that is lost between two programs is missed by"
                + " nobody: one has sent it, the other never heard of it.");
      case NOBODY_LEFT_BEHIND ->
        behind(
            invariant,
            WAITING,
            "Whoever waits for a message that does not come waits for ever,"
                + " with a berth or with money that belongs to somebody else.");
      case ALL_OR_NOTHING ->
        behind(
            invariant,
            ONE_BREATH,
            "Half a crossing is a complaint: a berth without a ticket, or" + " money for nothing.");
      case NOTHING_TWICE ->
        behind(
            invariant,
            WHICH_GUARD,
            "The broker repeats a message until it hears the"
                + " acknowledgement, and a program that restarts says again what it may have said.");
      case MONEY_CONSERVED ->
        behind(
            invariant,
            ONE_BREATH,
            "A movement and the balance it changes are two rows. What is"
                + " committed apart can be lost apart.");
      case BERTHS_ADD_UP ->
        behind(
            invariant,
            ONE_BREATH,
            "A berth and the number of free ones are two rows. What is"
                + " committed apart can be lost apart.");
      case CANCELLED_IS_EMPTY ->
        behind(
            invariant,
            WHICH_GUARD,
            "Whoever is booked on a ship that does not sail stands at the"
                + " quay with a good ticket.");
      case ORDERS_OBEYED ->
        behind(
            invariant,
            WHICH_GUARD,
            "Messages overtake each other. What came last need not be what" + " was said last.");
      case BOARD_AGREES ->
        behind(
            invariant,
            WHICH_GUARD,
            "The board is a copy of what others have decided. It is as good"
                + " as what it hears, and as the order in which it believes it.");
      case PRIVATE_STAYS_PRIVATE ->
        behind(
            invariant,
            EVERYBODY,
            "A topic is read by people whom nobody asked. What is private in"
                + " an event today is in somebody's copy tomorrow.");
      case PUT_ASIDE ->
        behind(
            invariant,
            CONTROL_ROOM,
            "A message among the broker's dead letters has lost its"
                + " reason. One that was put aside too early is work for people that nobody needed.");
    };
  }

  private static Rule behind(Invariant invariant, String section, String why) {
    return rule(invariant.sentence()).because(why).readIn(CHAPTER, section);
  }
}
