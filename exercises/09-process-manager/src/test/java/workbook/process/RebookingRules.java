package workbook.process;

import static workbook.lab.Rule.rule;

import workbook.lab.Rule;

/** What the ferry line expects of the rebooking desk. */
final class RebookingRules {

  private static final String CHAPTER = "09-process-manager";

  static final Rule ONE_CASE = rule("However often a cancellation is told, a booking has one case.")
      .because("Fleet repeats an announcement when it is not sure, and then it is another message"
          + " about the same thing. A second case, or a case that begins again, makes a second"
          + " offer.")
      .readIn(CHAPTER, "One case for each booking");

  static final Rule NOT_BACK_TO_THE_START =
      rule("A cancellation that is told again does not take a case back to its start.")
          .because(
              "The passenger has answered, others have acted. Whoever begins anew forgets it and"
                  + " asks for all of it a second time.")
          .readIn(CHAPTER, "One case for each booking");

  static final Rule OFFERED = rule("Whose voyage is cancelled is offered another one.")
      .because("A booking that the desk has overlooked is a passenger at an empty quay.")
      .readIn(CHAPTER, "One case for each booking");

  static final Rule EACH_BOOKING = rule("Each booking has a case of its own.")
      .because("What is decided for one booking says nothing about another, not even when the same"
          + " passenger made both.")
      .readIn(CHAPTER, "One case for each booking");

  static final Rule NOT_IN_STATICS = rule("The desk keeps nothing in static fields.")
      .because("What a program remembers dies with it, in static fields too. Our pretend crashes"
          + " leave them alive, so what you would see here could not happen out there.")
      .readIn(CHAPTER, "One case for each booking");

  static final Rule NOT_IN_THE_PROGRAM = rule("A case is where every desk can find it.")
      .because("A case lasts for days and a program does not: it is restarted, or the next message"
          + " goes to another one that has never heard of the case.")
      .readIn(CHAPTER, "One case for each booking");

  static final Rule NEXT_AFTER_NO =
      rule("Who says no is offered the next voyage, while there is one.")
          .because(
              "A no to Monday morning is no wish for money. The passenger still wants to cross.")
          .readIn(CHAPTER, "State and news give state and commands");

  static final Rule NEXT_AFTER_FULL =
      rule("If the voyage is full by now, the next one is offered, while there is one.")
          .because("Others were quicker; that is no failure, and there is nothing to undo. The way"
              + " leads on, not back.")
          .readIn(CHAPTER, "State and news give state and commands");

  static final Rule MONEY_AT_THE_END =
      rule("When there is nothing left to offer, the fare is refunded.")
          .because("A case without an end is a passenger who waits for us at the quay.")
          .readIn(CHAPTER, "State and news give state and commands");

  static final Rule WISH_COUNTS =
      rule("Who would rather have the money gets it instead of an offer.")
          .because("An offer to somebody who has just said what else he wants shows that nobody"
              + " listened.")
          .readIn(CHAPTER, "State and news give state and commands");

  static final Rule YES_STANDS = rule("While Fleet looks for a berth, nothing else is begun.")
      .because("Fleet may say yes. Who refunds the fare at the same time gives berth and money.")
      .readIn(CHAPTER, "State and news give state and commands");

  static final Rule ABOUT_THE_OPEN_ONE =
      rule("Only news about the offer that is open moves the case on.")
          .because("A passenger presses the button twice, Fleet replies twice, and what was said of"
              + " Monday says nothing about Tuesday.")
          .readIn(CHAPTER, "State and news give state and commands");

  static final Rule REMEMBERED = rule("What a decision goes by is still known at the next message.")
      .because("Between two messages lie days and restarts. What the state knows and the table"
          + " does not is forgotten with the first of them.")
      .readIn(CHAPTER, "State and news give state and commands");

  static final Rule AS_DRAWN = rule("The desk decides as the diagram says.")
      .because("The diagram is what the ferry line has agreed on. Where the code goes another way,"
          + " one of the two is wrong, and passengers find out which.")
      .readIn(CHAPTER, "State and news give state and commands");

  static final Rule A_FUNCTION = rule("The same state, news and time give the same decision.")
      .because("A decision that also depends on what it once saw, or that changes what it was"
          + " given, decides otherwise after a restart than before it.")
      .readIn(CHAPTER, "State and news give state and commands");

  static final Rule STANDS_A_DAY = rule("Each offer stands for a day from when it is made.")
      .because(
          "A day was promised, for every offer. The second is worth no less because the first one"
              + " took its time.")
      .readIn(CHAPTER, "A deadline is a message");

  static final Rule UNTIL_ANSWER_BY = rule("An offer stands for the time that it says.")
      .because("The passenger was promised a day. Who is refunded before has been lied to.")
      .readIn(CHAPTER, "A deadline is a message");

  static final Rule SILENCE_ENDS = rule("Who does not answer in time gets the fare back.")
      .because("Silence sends no message. Unless somebody wakes the desk, the case lies there for"
          + " ever.")
      .readIn(CHAPTER, "A deadline is a message");

  static final Rule OLD_DEADLINE = rule("The deadline of an earlier offer ends no later one.")
      .because("A deadline that was set comes, whatever has happened since. Both waits look the"
          + " same to a desk that asks only whether it is waiting.")
      .readIn(CHAPTER, "A deadline is a message");

  static final Rule DECIDED_IS_DECIDED =
      rule("Once there is an answer, its deadline decides nothing.")
          .because("The deadline was set for the wait, and the wait is over. Money for somebody who"
              + " gets a berth is an outcome too many.")
          .readIn(CHAPTER, "A deadline is a message");

  static final Rule LATE_IS_NOT_OBEYED = rule("An answer that was given too late is not obeyed.")
      .because("The offer has ended, whether or not the deadline's message is here already: it"
          + " travels like any other and may be slow.")
      .readIn(CHAPTER, "Too late is an answer too");

  static final Rule LATE_IS_ANSWERED = rule("Who says yes too late is told so.")
      .because("A yes that nobody answers is a passenger who packs and comes to the quay.")
      .readIn(CHAPTER, "Too late is an answer too");

  static final Rule OBEYED_IS_NOT_LATE =
      rule("Who is being rebooked is not told that it is too late.")
          .because(
              "A second yes changes nothing. To answer it with a no frightens somebody who has a"
                  + " berth.")
          .readIn(CHAPTER, "Too late is an answer too");

  static final Rule IN_TIME_COUNTS =
      rule("An answer that was given in time counts, even if the desk reads it later.")
          .because("The passenger kept the promise. How long our messages lay about is our affair.")
          .readIn(CHAPTER, "Too late is an answer too");

  static final Rule NO_CRASH_CHANGES_IT =
      rule("Wherever the desk crashes, each booking ends in exactly one outcome.")
          .because("What is committed apart can be lost apart, and done twice.")
          .readIn(CHAPTER, "Decide, save, send: one transaction");

  static final Rule NO_FAILURE_IS_SWALLOWED =
      rule("What could not be saved is tried again, and each booking still ends in one outcome.")
          .because("Whoever comes back normally says: done. The broker never delivers it again.")
          .readIn(CHAPTER, "Decide, save, send: one transaction");

  static final Rule SIDE_BY_SIDE = rule("Two desks with the same case decide one after the other.")
      .because("Both read the same state. If the second saves, it wipes out what the first decided;"
          + " if it gives up, its own news is lost.")
      .readIn(CHAPTER, "Two desks, one case");

  static final Rule REPLY_AT_ONCE = rule("A reply that comes at once finds the case that asked.")
      .because("Fleet is quick. A command that leaves before its case is committed can be answered"
          + " before, and the desk that hears the answer has never asked.")
      .readIn(CHAPTER, "Decide, save, send: one transaction");

  static final Rule NO_DESK_BLOCKS = rule("Two bookings at the same moment both get their offer.")
      .because("Cases have nothing to do with each other. Whoever was second comes again.")
      .readIn(CHAPTER, "Two desks, one case");

  static final Rule EARLY_IS_KEPT = rule("What comes before the case is there is not lost.")
      .because("No broker orders the messages of two senders, and nobody says it a second time.")
      .readIn(CHAPTER, "Too early");

  static final Rule EARLY_ALONE_DOES_NOTHING =
      rule("A wish alone, without a cancellation, moves no money.")
          .because("As long as nobody has cancelled the voyage, it sails.")
          .readIn(CHAPTER, "Too early");

  static final Rule FINISHED_ABSORBS = rule("A case that is finished stays finished.")
      .because("Repeats and late letters do not know that it is over. If the desk does not know it"
          + " either, it begins anew.")
      .readIn(CHAPTER, "The end is a state");

  static final Rule ONE_OUTCOME = rule("In any weather, each booking ends in exactly one outcome.")
      .because("A berth or the money, and everybody is told so once: that was promised.")
      .readIn(CHAPTER, "The end is a state");

  private RebookingRules() {}
}
