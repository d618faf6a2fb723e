package workbook.ordering;

import static workbook.lab.Rule.rule;

import workbook.lab.Rule;

/** What the ferry line expects of the counters and of the gate. */
final class OrderingRules {

  private static final String CHAPTER = "07-ordering";

  static final Rule TOLD_AS_IT_HAPPENED =
      rule("Read by their numbers, the announcements tell what happened at the counters.")
          .because(
              "A number drawn after the decision tells who was quick to draw, and not who came first.")
          .readIn(CHAPTER, "Where the order is decided");

  static final Rule EACH_NUMBER_ONCE =
      rule("The announcements of a voyage are numbered 1, 2, 3, each number once.")
          .because(
              "Whoever listens takes a number that is not there for lost, and one that comes twice for a repeat.")
          .readIn(CHAPTER, "Where the order is decided");

  static final Rule COUNTERS_WORK =
      rule("What a counter can sell it sells, at the second try if need be.")
          .because(
              "A no is an answer, and trouble with the database is none: the clerk would send Anna away.")
          .readIn(CHAPTER, "Where the order is decided");

  static final Rule NEVER_WHAT_NEVER_WAS =
      rule("At no moment does the gate's list show what never was.")
          .because(
              "A change builds on those before it. Too early or once too often, it changes something else.")
          .readIn(CHAPTER, "Early, due, stale");

  static final Rule NEVER_BACK = rule("The gate's list never goes back.")
      .because("Old news that is applied once more undoes what has happened since.")
      .readIn(CHAPTER, "Early, due, stale");

  static final Rule IN_THE_END =
      rule("When everything has arrived, the gate's list is what it is at the counter.")
          .because("What came too early waits for the one before it, and after that for nothing.")
          .readIn(CHAPTER, "Early, due, stale");

  static final Rule STALE_IS_DONE = rule("Old news does not end in the dead letters.")
      .because(
          "A repeat leaves nothing to do. If the gate can never say so, a person looks for a mistake.")
      .readIn(CHAPTER, "Early, due, stale");

  static final Rule ACKNOWLEDGED_IS_KEPT =
      rule("What the gate has acknowledged survives the gate's program.")
          .because(
              "The broker never brings it again, and what a program only remembers dies with the program.")
          .readIn(CHAPTER, "A waiting room that outlives the program");

  static final Rule ONE_STROKE = rule("At no moment does the gate's list show what never was.")
      .because("What is committed apart can be lost apart: the list, the turn and the room.")
      .readIn(CHAPTER, "A waiting room that outlives the program");

  static final Rule ONE_AT_A_TIME = rule("At no moment does the gate's list show what never was.")
      .because(
          "Two programs that look before either has written take the same turn, each for itself.")
      .readIn(CHAPTER, "A waiting room that outlives the program");

  static final Rule TWO_PROGRAMS = rule("Two programs at the gate keep one list.")
      .because(
          "Each can look before the other has written, and then take its turn or wait for nobody.")
      .readIn(CHAPTER, "A waiting room that outlives the program");

  static final Rule NOT_IN_STATICS = rule("Nothing is remembered in static fields.")
      .because(
          "A real crash takes the static fields along; our pretend one leaves them, and hides what is lost.")
      .readIn(CHAPTER, "A waiting room that outlives the program");

  static final Rule EACH_VOYAGE_ALONE = rule("Voyages do not wait for each other.")
      .because(
          "Whoever queues all of them in one line stops the whole harbour for one lost letter.")
      .readIn(CHAPTER, "One line for each voyage");

  static final Rule NOT_IN_SILENCE =
      rule("What is missing for a minute is asked for, and then it comes.")
          .because(
              "Some announcements never come by themselves, and waiting in silence looks like peace.")
          .readIn(CHAPTER, "Waiting with an end");

  static final Rule NOT_SKIPPED = rule("At no moment does the gate's list show what never was.")
      .because(
          "What is missing has happened all the same. Without it the next one changes something else.")
      .readIn(CHAPTER, "Waiting with an end");

  static final Rule ASKED_UNTIL_ANSWERED = rule("Whoever has asked and got nothing asks again.")
      .because("A request can be lost like anything else, and so can its answer.")
      .readIn(CHAPTER, "Waiting with an end");

  static final Rule NOT_WITHOUT_NEED = rule("Who misses nothing asks for nothing.")
      .because("A replay is every announcement of a voyage once more, for everybody who listens.")
      .readIn(CHAPTER, "Waiting with an end");

  static final Rule ROOM_IS_LIMITED =
      rule("Of each voyage only so many announcements wait at the gate.")
          .because(
              "One lost announcement holds up all that follow, on the day on which most goes wrong.")
          .readIn(CHAPTER, "Waiting with an end");

  static final Rule WAITING_IS_NOT_SEEN =
      rule("What found no place to wait has not been seen, and is missing.")
          .because("Who turns something away and forgets it asks nobody for it.")
          .readIn(CHAPTER, "Waiting with an end");

  static final Rule STALE_TAKES_NO_PLACE = rule("What is stale takes no place from those who wait.")
      .because("Its turn never comes again, so a room that lets it in is full of it one day.")
      .readIn(CHAPTER, "Waiting with an end");

  static final Rule FACTS_DO_NOT_WAIT =
      rule("A ticket is valid if it was issued and not returned, in whatever order we hear of it.")
          .because(
              "A fact is true whenever it comes. Whoever forgets a return lets somebody on board with it later.")
          .readIn(CHAPTER, "Where order need not matter");

  static final Rule NEWEST_COUNTS = rule("The board shows the newest count that it has heard of.")
      .because(
          "A count says how it is. It needs none of those before it, and replaces only what is older.")
      .readIn(CHAPTER, "Where order need not matter");

  private OrderingRules() {}
}
