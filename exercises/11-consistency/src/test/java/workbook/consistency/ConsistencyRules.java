package workbook.consistency;

import static workbook.lab.Rule.rule;

import workbook.lab.Rule;

/** How fresh the ferry line's readers have to be, and what they do where they cannot be. */
final class ConsistencyRules {

  private static final String CHAPTER = "11-consistency";
  private static final String COPY = "Old, and always there";
  private static final String LAST = "The last word, or none";
  private static final String OWN = "At least what you know";
  private static final String HOW_FRESH = "Which way for which need";

  // Step 1

  static final Rule BOARD_GOES_ON =
      rule("The board shows what Fleet has told, whether Fleet is there or not.")
          .because("The hall is full when Fleet has trouble. Whoever asks shows nothing new before"
              + " somebody answers.")
          .readIn(CHAPTER, COPY);

  static final Rule BOARD_SHOWS_THE_NEWEST =
      rule("The board shows the newest of what Fleet has told.")
          .because("Nobody repeats a message that was acknowledged. A state that has arrived and is"
              + " not shown is lost.")
          .readIn(CHAPTER, COPY);

  static final Rule BOARD_NEVER_BACK = rule("The board never goes back to an older state.")
      .because("Messages come late and come again. A board that goes back sends people to a quay"
          + " that they had been called away from.")
      .readIn(CHAPTER, COPY);

  static final Rule BOARD_WAS_TRUE = rule("What the board shows was true at some time.")
      .because("A copy may be old. It may not be invented.")
      .readIn(CHAPTER, COPY);

  static final Rule BOARD_SAYS_HOW_OLD = rule("Each line of the board says when Fleet told it.")
      .because("A copy can be old and be useful, as long as it does not pretend to be new.")
      .readIn(CHAPTER, COPY);

  static final Rule BOARD_IN_ORDER =
      rule("The board shows the voyages in the order in which they leave.")
          .because("People who run look at the top of it.")
          .readIn(CHAPTER, COPY);

  static final Rule BOARD_IS_HARDLY_BEHIND =
      rule("The board is behind by as long as the message takes, and no longer.")
          .because("Eventual consistency is a promise about time. Who adds a wait of their own"
              + " breaks it in the best of weathers.")
          .readIn(CHAPTER, COPY);

  // Step 2

  static final Rule LAST_WRITE = rule("Nobody boards with a ticket that is no longer valid.")
      .because("A message says what was true when it left, and a window what was true a while ago."
          + " A gate that goes by them lets aboard whoever is quick.")
      .readIn(CHAPTER, LAST);

  static final Rule TOLD = rule("The gate does not go by what it knows to be old.")
      .because(
          "An answer, a yes or a no, says what was true when the question was read. A notification"
              + " can overtake it on the way.")
      .readIn(CHAPTER, LAST);

  static final Rule ONE_TICKET =
      rule("A ticket that somebody is aboard with lets nobody else aboard.")
          .because("Tickets are photographed. The ledger has let one person aboard with it, and"
              + " whoever comes with it to another gate is a second one.")
          .readIn(CHAPTER, LAST);

  static final Rule VALID_BOARDS = rule("Whoever has a valid ticket gets aboard.")
      .because("A gate that lets nobody aboard is never wrong, and the ship leaves empty.")
      .readIn(CHAPTER, LAST);

  static final Rule SOMEBODY_STANDS_THERE =
      rule("The barrier moves for somebody who stands there, once for each scan.")
          .because("An answer that comes when its passenger has gone opens the barrier for whoever"
              + " stands there now, or for nobody.")
          .readIn(CHAPTER, LAST);

  // Step 3

  static final Rule NOT_WITHOUT_A_WORD =
      rule("Nobody stands at the barrier for longer than ten seconds without a word.")
          .because("No answer is not an answer. Somebody has to notice that none comes, and nobody"
              + " but the gate can.")
          .readIn(CHAPTER, LAST);

  static final Rule OUTAGE_IS_NO_REFUSAL =
      rule("Whoever cannot be checked is not told that the ticket is bad.")
          .because(
              "No answer, or an old one, says nothing about a ticket. Anna would go home with a"
                  + " valid one.")
          .readIn(CHAPTER, LAST);

  static final Rule SLOW_IS_NOT_AWAY = rule("A slow answer is waited for.")
      .because("People stand there for ten seconds without complaining. A gate that gives up before"
          + " that sends away whom it could have checked.")
      .readIn(CHAPTER, LAST);

  // Step 4

  static final Rule OWN_WRITE =
      rule("Whoever has changed something sees it, or is asked for a moment.")
          .because("Anna takes the old voyage for a failure, and moves her ticket once more.")
          .readIn(CHAPTER, OWN);

  static final Rule PAGE_NEVER_BACK = rule("What a traveller has seen is not unseen.")
      .because("The next window may be further behind than the last one. To a traveller it looks as"
          + " if somebody had taken the change back.")
      .readIn(CHAPTER, OWN);

  static final Rule NOBODY_WAITS = rule("Nobody waits for more than they know of.")
      .because("Most people have changed nothing. For them any window will do, and it is there at"
          + " once.")
      .readIn(CHAPTER, OWN);

  static final Rule LOOKING_CHANGES_NOTHING =
      rule("A ticket is moved once for each time that a traveller moves it.")
          .because(
              "Whoever looks wants to see, and whoever moves a ticket wants it moved once. Each"
                  + " write is told to everybody.")
          .readIn(CHAPTER, OWN);

  static final Rule PAGE_ARRIVES = rule("In the end the page shows what Ticketing has.")
      .because("A version that nobody reaches keeps a page waiting for ever, and one that is never"
          + " replaced hides what came later.")
      .readIn(CHAPTER, OWN);

  static final Rule PAGE_WAS_TRUE = rule("What the page shows, Ticketing has said.")
      .because("A change that the ledger did not take has not happened, whatever the traveller"
          + " clicked.")
      .readIn(CHAPTER, OWN);

  // Step 5

  static final Rule SEARCH_PAGE =
      rule("Three thousand people can look for berths in the same minute.")
          .because("Each question takes somebody's time. A number that may be a little old needs no"
              + " question.")
          .readIn(CHAPTER, HOW_FRESH);

  static final Rule ISLAND_KIOSK = rule("The kiosk shows its timetable at night, too.")
      .because("What a reader has to ask for, it does not have when nobody answers.")
      .readIn(CHAPTER, HOW_FRESH);

  static final Rule CONFIRMATION = rule("Anna takes home what the clerk has just done for her.")
      .because("The clerk knows the version that she wrote. Neither an older state nor the ledger"
          + " itself is needed.")
      .readIn(CHAPTER, HOW_FRESH);

  static final Rule CALL_CENTRE =
      rule("The call centre tells people what it was notified of, the same evening.")
          .because("A notification names a version. Whoever has got that far can answer.")
          .readIn(CHAPTER, HOW_FRESH);

  static final Rule CAPTAINS_LIST = rule("The captain's list names those who are aboard.")
      .because("If the ship sinks, the coast guard looks for the people on this list.")
      .readIn(CHAPTER, HOW_FRESH);

  static final Rule INSPECTOR = rule("Whoever has paid is not fined, and keeps the ticket.")
      .because("Nobody has told the inspector of a ticket that is a moment old, and to look at one"
          + " must not use it up.")
      .readIn(CHAPTER, HOW_FRESH);

  static final Rule LAST_BERTH = rule("The last berth is sold once.")
      .because("Both counters can ask, and both get the same right answer. Between an answer and a"
          + " sale there is time for another sale.")
      .readIn(CHAPTER, HOW_FRESH);

  static final Rule VOUCHER = rule("One voucher is one coffee.")
      .because("Both cafés can ask, and both get the same right answer. Between an answer and a"
          + " coffee there is time for another coffee.")
      .readIn(CHAPTER, HOW_FRESH);

  private ConsistencyRules() {}
}
