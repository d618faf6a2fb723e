package workbook.mudball;

import static workbook.lab.Rule.rule;

import workbook.lab.Rule;

/** What the ferry line expects of somebody who looks for couplings. */
final class MudRules {

  private static final String CHAPTER = "03-big-ball-of-mud";
  private static final String PRIVATE = "What nobody has promised";
  private static final String BLIND = "What the compiler forgets";
  private static final String HOMES = "One rule, two homes";
  private static final String TIME = "Five minutes are a guess";
  private static final String IMPACT = "Who has to change with you";

  // Step 1

  static final Rule READERS_ARE_NAMED =
      rule("A class that depends on another context's private class is named, and so is what it"
              + " reads.")
          .because(
              "Booking cannot change a note that strangers read, and does not know that they do."
                  + " Who breaks is found out on the day when it breaks.")
          .readIn(CHAPTER, PRIVATE);

  static final Rule GOOD_ORDER_IS_LEFT_ALONE =
      rule("Who reads what was published, or what is its own, or nobody's, is left alone.")
          .because("A rule that accuses the innocent is switched off within a week, and then it"
              + " finds nobody.")
          .readIn(CHAPTER, PRIVATE);

  static final Rule NAMES_MEAN_NOTHING =
      rule("What counts is where a class lives, and not what it or its package is called.")
          .because("Names are changed more easily than dependencies. A rule that goes by names is"
              + " satisfied by a better name.")
          .readIn(CHAPTER, PRIVATE);

  static final Rule NOTHING_IS_NOT_GOOD_ORDER =
      rule("A detector that had nobody to look at does not say that all is well.")
          .because(
              "A package is renamed, the rule selects nothing from then on, and stays green for"
                  + " years.")
          .readIn(CHAPTER, PRIVATE);

  // Step 2

  static final Rule LISTENERS_ARE_NAMED =
      rule("A context that makes use of what its sender has not promised is named, and so is what it"
              + " uses.")
          .because("What was not promised may be gone tomorrow: a topic, a type, or one field of an"
              + " honest message.")
          .readIn(CHAPTER, BLIND);

  static final Rule PROMISES_MAY_BE_USED =
      rule("Who uses what the sender has promised, or what it has sent itself, is left alone.")
          .because("Copies and own words for promised data are how contexts stay apart. To accuse"
              + " them teaches people to ignore the detector.")
          .readIn(CHAPTER, BLIND);

  // Step 3

  static final Rule TWO_HOMES_ARE_NAMED =
      rule("Two contexts that work out the same from the same history are named, both of them.")
          .because("The day on which the board changes the rule, somebody changes it in one place."
              + " Nobody remembers the other.")
          .readIn(CHAPTER, HOMES);

  static final Rule ONE_HOME_IS_LEFT_ALONE =
      rule("Who keeps a copy, or answers another question, is left alone.")
          .because("A copy follows its owner. Another question may have the same name and another"
              + " answer, and stays where it is.")
          .readIn(CHAPTER, HOMES);

  static final Rule A_DIFFERENCE_IS_FOUND =
      rule("Where two homes of a rule can fall out with each other, a history shows it.")
          .because("They agree on every quiet day, so nobody looks. The history is what you show to"
              + " those who say that they are the same.")
          .readIn(CHAPTER, HOMES);

  static final Rule NO_DIFFERENCE_IS_INVENTED =
      rule("Where two answer alike, no history is said to part them.")
          .because("Whoever is shown a difference that is none does not come to be shown the next.")
          .readIn(CHAPTER, HOMES);

  // Steps 4 and 5

  static final Rule CALM_WORKS =
      rule("In calm weather each frequent traveller aboard a badly sold voyage gets one letter.")
          .because("That is what made everybody believe that the system is right.")
          .readIn(CHAPTER, TIME);

  static final Rule WEATHER_DOES_HARM =
      rule("In your weather, Advertising does something else than in calm weather.")
          .because("Somebody has to see it before the network does it.")
          .readIn(CHAPTER, TIME);

  static final Rule WEATHER_IS_FAIR =
      rule("In your weather two things go wrong at most, nothing is lost, and nothing is later than"
              + " an hour.")
          .because(
              "Everything breaks in a bad enough storm. What breaks because one message was slow"
                  + " will break this month.")
          .readIn(CHAPTER, TIME);

  static final Rule GUESSERS_ARE_NAMED =
      rule("A context that does something else when a message is late is named.")
          .because("It has built the speed of somebody else's programs into its own, and nobody can"
              + " see that from outside.")
          .readIn(CHAPTER, TIME);

  static final Rule BUSINESS_TIME_IS_LEFT_ALONE =
      rule("Who does the same however late a message is, is left alone, whatever clocks it has.")
          .because("Two days to answer an offer are a rule of the business. It holds whether the"
              + " network is slow or not.")
          .readIn(CHAPTER, TIME);

  // Step 6

  static final Rule IMPACT_IS_KNOWN = rule("Who has to change is known before anything is changed.")
      .because("Those who were forgotten break in the night, and those who were asked in vain do"
          + " not come to the next meeting.")
      .readIn(CHAPTER, IMPACT);

  private MudRules() {}
}
