package workbook.untangling;

import static workbook.lab.Rule.rule;

import workbook.lab.Rule;

/** What the ferry line expects of contexts that work together and can change apart. */
final class UntanglingRules {

  private static final String CHAPTER = "04-untangling";
  private static final String NOTES = "Notes are not news";
  private static final String OWNER = "One owner for each rule";
  private static final String READY = "Nobody knows how long another takes";
  private static final String ORDER = "Three answers in any order";
  private static final String CHANGE = "Who has to change with whom";
  private static final String MOVE = "Moving while people sail";

  // Always

  static final Rule CONTEXTS_WORK = rule("Every context starts, and says what it listens to.")
      .because("Who does not say what it listens to hears nothing.")
      .readIn(CHAPTER, NOTES);

  static final Rule BOOKING_GOES_ON = rule("Booking takes every booking.")
      .because("Whatever it tells the others, Booking's own work goes on.")
      .readIn(CHAPTER, NOTES);

  static final Rule NOTHING_IN_STATICS =
      rule("Contexts tell each other what they know, and share nothing else.")
          .because(
              "Two contexts that meet in a static field are one program: they cannot be started,"
                  + " stopped or moved apart.")
          .readIn(CHAPTER, NOTES);

  static final Rule AS_IT_WAS = rule("On a quiet day everything ends as it always did.")
      .because("Untangling changes who knows what from whom. It does not change what comes of it.")
      .readIn(CHAPTER, NOTES);

  // Step 1

  static final Rule NOTES_DO_NOT_MATTER =
      rule("How Booking keeps its notes makes no difference to anybody else.")
          .because(
              "Booking notes what it needs: two payments, another berth. Whoever reads its notes"
                  + " has to know what each of them means, and what it means since last week.")
          .readIn(CHAPTER, NOTES);

  static final Rule BOOKING_SAYS_WHO_SAILS =
      rule("Who sails is for Booking to say, and for nobody else.")
          .because(
              "The board decides on it and Booking applies it. A context that works it out again"
                  + " has to be changed whenever the board changes its mind.")
          .readIn(CHAPTER, NOTES);

  static final Rule NOTHING_INTERNAL = rule("What Booking notes for itself is read by nobody else.")
      .because("Whatever others can read, somebody will use. From then on Booking cannot change it"
          + " without breaking them.")
      .readIn(CHAPTER, NOTES);

  // Step 2

  static final Rule MARKETING_SAYS_WHO_IS_FREQUENT =
      rule("Who is a frequent traveller is for Marketing to say, and for nobody else.")
          .because(
              "The board gives its rule to Marketing. Where a second context works it out too, the"
                  + " two agree until one of them changes.")
          .readIn(CHAPTER, OWNER);

  static final Rule REPORTING_SAYS_HOW_FULL =
      rule("How full a voyage is is for Reporting to say, and for nobody else.")
          .because(
              "The board gives its formula to Reporting. Where a second context works it out too,"
                  + " the two agree until one of them changes.")
          .readIn(CHAPTER, OWNER);

  static final Rule A_COPY_IS_AT_HAND =
      rule("Advertising knows the frequent travellers also while nobody at Marketing answers.")
          .because(
              "Marketing's result may be a little old when it is used. Then a copy will do, and"
                  + " nobody has to be asked, or to be there.")
          .readIn(CHAPTER, OWNER);

  // Step 3

  static final Rule COMPLETE_FIGURES = rule("Letters are written on complete figures.")
      .because("Whoever reads figures while they are still being counted reads a wrong number, and"
          + " nothing on the number says so.")
      .readIn(CHAPTER, READY);

  static final Rule AS_SOON_AS_READY =
      rule("A letter is posted as soon as the figures are complete.")
          .because("A guess at how long another takes is too short on a bad day, and too long on"
              + " every other one.")
          .readIn(CHAPTER, READY);

  static final Rule NOBODY_GUESSES =
      rule("Nobody sets an alarm clock to when another will have finished.")
          .because("How long Reporting takes, only Reporting knows, and only once it has finished.")
          .readIn(CHAPTER, READY);

  // Step 4

  static final Rule ANY_WEATHER = rule("In any weather it ends as on a quiet day.")
      .because(
          "What was announced first may be heard last, and by each in another order. A decision is"
              + " due when all that it rests on is there, whichever of it comes last.")
      .readIn(CHAPTER, ORDER);

  // Step 5

  static final Rule CHANGES_TOUCH_ONE = rule("What is a context's own is used by nobody else.")
      .because("Each thick arrow is somebody who has to be asked before anything changes at its"
          + " tip.")
      .readIn(CHAPTER, CHANGE);

  static final Rule WORKS_WITHOUT_THE_NOTES =
      rule("The others work without a single class of Booking's own.")
          .because("What a context cannot be without is part of it, whichever package it is in.")
          .readIn(CHAPTER, CHANGE);

  static final Rule A_MEAL_FOR_EACH = rule("There is a meal for everybody who sails.")
      .because("Catering is new, and Booking has not been asked for anything. What is published"
          + " has to be enough.")
      .readIn(CHAPTER, CHANGE);

  static final Rule NOBODY_NOTICES = rule("Nobody has to do anything for a newcomer.")
      .because("Where a newcomer needs something from a producer, that producer changes with every"
          + " newcomer.")
      .readIn(CHAPTER, CHANGE);

  // Step 6

  static final Rule ONE_LETTER_ON_THE_MOVE =
      rule("While old and new run side by side, each letter is posted once.")
          .because("For a while there are two who could write it. Each voyage belongs to one of"
              + " them.")
          .readIn(CHAPTER, MOVE);

  static final Rule THE_PAST_IS_TOLD = rule("Those who come today know what happened before.")
      .because("The past was told in the old words only, and to those who listened then. Booking"
          + " has it in its books.")
      .readIn(CHAPTER, MOVE);

  static final Rule OLD_READERS_GO_ON = rule("The old readers hear all of it until the last day.")
      .because("They cannot be changed any more; that is why they are moved away from.")
      .readIn(CHAPTER, MOVE);

  static final Rule THE_OLD_WORDS_END =
      rule("When the last old reader has gone, the notes are private.")
          .because("What is still published will find new readers.")
          .readIn(CHAPTER, MOVE);

  private UntanglingRules() {}
}
