package workbook.saga;

import static workbook.lab.Rule.rule;

import workbook.lab.Rule;

/** What the ferry line expects of a booking. */
final class SagaRules {

  private static final String CHAPTER = "08-saga";

  static final Rule TICKET_COMES_LAST =
      rule("Nobody has a ticket who has no berth or has not paid.")
          .because("The gate looks at the ticket and at nothing else. Whoever has one sails, and"
              + " sails for nothing or without a bed.")
          .readIn(CHAPTER, "One answer at a time");

  static final Rule ALL_THREE = rule("Who is booked has a berth, has paid and has a ticket.")
      .because("The web page says what the passenger relies on. It is true when all three have"
          + " said yes, and not before.")
      .readIn(CHAPTER, "One answer at a time");

  static final Rule ONCE = rule("One booking is one berth, one charge and one ticket.")
      .because("Fleet, Payments and Ticketing tell requests apart by their names. Under another"
          + " name the same wish is another one, and is paid for again; under one name two"
          + " wishes are one.")
      .readIn(CHAPTER, "One answer at a time");

  static final Rule NOT_OURS = rule("An answer to somebody else is passed over.")
      .because("Fleet answers whoever asks, and everybody hears it. A desk that stumbles over the"
          + " mail of others leaves a heap of letters to a person.")
      .readIn(CHAPTER, "One answer at a time");

  static final Rule NO_KEEPS_NOTHING =
      rule("Who is refused has no berth, has paid nothing and has no ticket.")
          .because("No transaction reaches across three databases, so nobody rolls back what was"
              + " done before the no. What was done has to be undone, by whoever asked for it.")
          .readIn(CHAPTER, "A no takes back the yes before it");

  static final Rule OTHERS_STAY = rule("A no to one booking takes nothing from another.")
      .because(
          "What is taken back is what this booking asked for, and nothing that looks like" + " it.")
      .readIn(CHAPTER, "A no takes back the yes before it");

  static final Rule OVER_IS_OVER =
      rule("Who is told that it is over has no berth, has paid nothing and has no ticket.")
          .because("Taking back is work that somebody else does, later. To ask for it is not to"
              + " have it.")
          .readIn(CHAPTER, "Done when it is done");

  static final Rule ENDS = rule("Every booking comes to an end.")
      .because("A command or an answer can be lost, and then nobody stirs by himself. A saga that"
          + " only waits for the next answer can wait for ever, with somebody's money.")
      .readIn(CHAPTER, "Done when it is done");

  static final Rule NOBODY_IN_THE_WAY = rule("What is stuck for some holds up nobody else.")
      .because("The alarm clock rings for everybody. Behind those whose money cannot be given back"
          + " today stands somebody whose berth can.")
      .readIn(CHAPTER, "Done when it is done");

  static final Rule BOOKED_IS_LEFT_ALONE = rule("Who is booked stays booked.")
      .because("The passenger has packed. What comes after the end, an alarm clock or an old"
          + " letter, is no reason to begin again.")
      .readIn(CHAPTER, "Done when it is done");

  static final Rule ALL_OR_NOTHING =
      rule("Berth, money and ticket are all there, or none of them is.")
          .because("No answer is not a no: the work may be done, or be done in an hour. What may"
              + " be there has to be taken back like what is.")
          .readIn(CHAPTER, "No answer is not a no");

  static final Rule TOLD_IN_TIME = rule("After ten minutes a passenger knows.")
      .because("While a booking is under way its berth and its money are kept from everybody. One"
          + " context that is silent must not keep them for ever.")
      .readIn(CHAPTER, "No answer is not a no");

  static final Rule SLOW_IS_NO_NO = rule("Who gets three times yes within ten minutes is booked.")
      .because("Slow is the usual weather. A saga that gives up at the first delay sends passengers"
          + " away whom everybody wanted to carry.")
      .readIn(CHAPTER, "No answer is not a no");

  static final Rule TICKET_GOES_FIRST =
      rule("Nobody has a ticket whose berth or money is taken back.")
          .because("The gate looks at the ticket and at nothing else. As long as there may be one,"
              + " whoever holds it may sail.")
          .readIn(CHAPTER, "No answer is not a no");

  static final Rule CRASH_COSTS_NOTHING =
      rule("Who gets three times yes is booked, whatever breaks in between.")
          .because(
              "A message comes again after a failure: what did not go out then has to go out now.")
          .readIn(CHAPTER, "In one breath with the command");

  static final Rule KEPT_TOGETHER =
      rule("What the saga knows and what it has asked for agree, wherever it crashes.")
          .because(
              "What went out and is not written down is not taken back; the reverse is waited for in vain.")
          .readIn(CHAPTER, "In one breath with the command");

  static final Rule STILL_KNOWN = rule("Who waits is known after a restart too.")
      .because("A program is stopped and started whenever somebody likes. What it has to do next is"
          + " in the database or nowhere.")
      .readIn(CHAPTER, "In one breath with the command");

  static final Rule ANSWER_STANDS = rule("A yes stays a yes, and a no stays a no.")
      .because("Every message can come late, or again. An old one says what was so once, and"
          + " decides nothing any more.")
      .readIn(CHAPTER, "In one breath with the command");

  static final Rule OLD_NEWS = rule("An old yes takes nothing out of the saga's memory.")
      .because(
          "It says how far the saga was once. Whoever goes back to there has forgotten what was"
              + " asked for since, and does not take it back.")
      .readIn(CHAPTER, "In one breath with the command");

  static final Rule NOTHING_FOR_A_PERSON = rule("A message that comes again is handled like any.")
      .because("A repeat leaves the saga nothing to do. If it can never say so, a person looks for"
          + " a mistake that nobody made.")
      .readIn(CHAPTER, "In one breath with the command");

  static final Rule ANY_WEATHER =
      rule("In any weather berth, money and ticket are all there, or none of them is.")
          .because("Each of the three is right for itself. That they are right together is what the"
              + " saga is for.")
          .readIn(CHAPTER, "Two at the same moment");

  static final Rule ONE_DECIDES = rule("An answer and the alarm clock decide one after the other.")
      .because(
          "Each has read the booking before the other has written, and believes that it is alone.")
      .readIn(CHAPTER, "Two at the same moment");

  static final Rule EVERY_YES_COUNTS =
      rule("A yes counts, whoever else is heard at the same moment.")
          .because(
              "Who cannot have the row, or reads it before the other has written, does not know"
                  + " enough to pass a yes over. A normal return says that it is dealt with, and nobody"
                  + " repeats it.")
          .readIn(CHAPTER, "Two at the same moment");

  static final Rule NUMBERS_OF_OTHERS = rule("Two messages of two senders are two.")
      .because("An id is drawn by the sender and is unique among the sender's messages only."
          + " Whoever remembers the id alone takes somebody else's message for a repeat, and throws"
          + " it away.")
      .readIn(CHAPTER, "In one breath with the command");

  static final Rule NOT_IN_STATICS = rule("A saga keeps nothing in static fields.")
      .because("What a program remembers dies with it, in static fields too. Our pretend crashes"
          + " leave them alive, so what you would see here could not happen out there.")
      .readIn(CHAPTER, "In one breath with the command");

  private SagaRules() {}
}
