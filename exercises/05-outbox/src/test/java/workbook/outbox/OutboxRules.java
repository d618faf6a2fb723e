package workbook.outbox;

import static workbook.lab.Rule.rule;

import workbook.lab.Rule;

/** What the chapter's tests hold the booking desk and the relay to. */
final class OutboxRules {

  private static final String CHAPTER = "05-outbox";
  private static final String ONE_STROKE = "One stroke of the pen";
  private static final String TICKED_OFF = "Ticked off when heard";
  private static final String OWN_ORDER = "Each booking in its own order";
  private static final String NOBODY_TAKES_IT = "When nobody will take it";
  private static final String MAY_GO = "What may go";

  static final Rule KEPT_TOGETHER =
      rule("A booking and its announcement are kept together, or neither is.")
          .because(
              "A booking that nobody hears of is a passenger without a ticket. An announcement of"
                  + " a booking that does not exist is a ticket for nobody. Two stores cannot be"
                  + " changed in one step, so a program that changes both can always stop between"
                  + " them.")
          .readIn(CHAPTER, ONE_STROKE);

  static final Rule SALES_GO_ON = rule("A booking is taken while the broker is away.")
      .because(
          "Anna wants a berth, and the database that has berths is there. Whether Ticketing can"
              + " be told at once is not her trouble.")
      .readIn(CHAPTER, ONE_STROKE);

  static final Rule ONE_CLERK_WINS =
      rule("Of two changes to the same version of a booking, one is refused and leaves nothing.")
          .because(
              "The refused clerk reads again and decides again. If something of the refused change"
                  + " stays or is announced, the departments act on what never happened.")
          .readIn(CHAPTER, ONE_STROKE);

  static final Rule NOTHING_LOST =
      rule("What was committed is announced, whatever happens on the way.")
          .because(
              "The outbox row is all that is left of the promise to tell. When the relay ticks it"
                  + " off or passes it by before the broker has the message, nobody will ever look"
                  + " at it again.")
          .readIn(CHAPTER, TICKED_OFF);

  static final Rule NOTHING_INVENTED = rule("What was not committed is never announced.")
      .because("An event says that something has happened. Whoever hears it acts on it, and it"
          + " cannot be taken back.")
      .readIn(CHAPTER, ONE_STROKE);

  static final Rule ONCE_WHEN_CALM = rule("On a calm day each event is announced once.")
      .because("Repeats are the price of a crash or of a lost answer. A relay that repeats without"
          + " need buries its listeners.")
      .readIn(CHAPTER, TICKED_OFF);

  static final Rule SAME_ID = rule("A repeated announcement carries the id of the first.")
      .because("The id is how a listener recognises what it has heard before. With a new id the"
          + " repeat is a new fact: Anna is sent two tickets.")
      .readIn(CHAPTER, TICKED_OFF);

  static final Rule OWN_ID = rule("Two events never share an id.")
      .because("A listener drops what it has heard before, and tells by the id. The second event"
          + " with the same id is never acted upon.")
      .readIn(CHAPTER, TICKED_OFF);

  static final Rule NOTHING_PASSED_BY =
      rule("What is unsent is found, however late it was committed and whatever its date.")
          .because(
              "Ids are drawn and clocks are read before the commit, so a row may come into sight"
                  + " behind others that are sent already. A relay that remembers how far it came"
                  + " never looks there again.")
          .readIn(CHAPTER, OWN_ORDER);

  static final Rule IN_ORDER =
      rule("A booking's events leave in the order in which they happened to it.")
          .because(
              "Who hears of the change before the booking changes nothing, and then issues a ticket"
                  + " for the voyage that the passenger gave up.")
          .readIn(CHAPTER, OWN_ORDER);

  static final Rule OTHERS_GO_ON =
      rule("An event that cannot be sent holds up nobody else's booking.")
          .because(
              "One bad event must not stop a whole ferry line: everybody behind it in the queue"
                  + " would sail without a ticket.")
          .readIn(CHAPTER, NOBODY_TAKES_IT);

  static final Rule PARKED_WITH_REASON =
      rule("What the broker will never take is parked, with its reason.")
          .because(
              "Trying for ever wastes the relay and tells nobody; dropping it breaks the promise in"
                  + " silence. A parked event waits for a person, who needs to know what is wrong.")
          .readIn(CHAPTER, NOBODY_TAKES_IT);

  static final Rule OUTAGES_PARK_NOTHING =
      rule("Only what can never be sent is parked; an outage is waited out.")
          .because(
              "When the broker is away, every event fails, and none of them is bad. A relay that"
                  + " counts such failures parks the whole outbox, and a person has to clean up"
                  + " after every outage.")
          .readIn(CHAPTER, NOBODY_TAKES_IT);

  static final Rule KEEPS_WHAT_WAITS = rule("Cleaning up removes nothing that was not sent.")
      .because("An old row that is still there is the very one that somebody is waiting for."
          + " Being old is no proof of having been sent.")
      .readIn(CHAPTER, MAY_GO);

  static final Rule OUTBOX_SHRINKS = rule("What was sent long ago is cleaned up.")
      .because("An outbox that only grows is slower at every poll, and keeps passengers' names long"
          + " after anybody may.")
      .readIn(CHAPTER, MAY_GO);

  static final Rule NOT_IN_STATICS = rule("A program remembers nothing in static fields.")
      .because("A program that crashes forgets its static fields too. In here they outlive it, and"
          + " would hide what you lose.")
      .readIn(CHAPTER, TICKED_OFF);

  static final Rule NOT_ON_THE_WALL = rule("The time comes from the clock that was given.")
      .because(
          "The laboratory sets that clock. Whoever looks at another one never meets a clock that"
              + " is slow, and no test can tell you what happens then.")
      .readIn(CHAPTER, OWN_ORDER);

  private OutboxRules() {}
}
