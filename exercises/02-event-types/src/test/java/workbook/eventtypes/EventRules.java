package workbook.eventtypes;

import static workbook.lab.Rule.rule;

import workbook.lab.Rule;

/** What the ferry line expects of those who tell of changes and of those who hear of them. */
final class EventRules {

  private static final String CHAPTER = "02-event-types";
  private static final String LISTENS = "Whoever listens can read it";
  private static final String ASK = "Ask when you act";
  private static final String COPY = "A copy that never goes back";
  private static final String DELTAS = "Only what changed";
  private static final String STORY = "What happened is not what is";
  private static final String WHICH = "Which kind for whom";

  // Step 1

  static final Rule NOTHING_PERSONAL =
      rule("A notification carries nothing that belongs to a passenger.")
          .because(
              "The platform keeps it for a week, and everybody who listens can read it, whatever"
                  + " the field is called and however it is encoded.")
          .readIn(CHAPTER, LISTENS);

  static final Rule NOTHING_TO_COMPARE = rule("A notification reads the same, whoever is aboard.")
      .because("A digest or a coded number says nothing at first sight. Whoever has a list of"
          + " passports can encode them all and compare.")
      .readIn(CHAPTER, LISTENS);

  static final Rule ENOUGH_TO_ASK =
      rule("A notification says which voyage, which state of it, and where to ask.")
          .because("Who cannot tell what to ask for, or where, has been told nothing.")
          .readIn(CHAPTER, LISTENS);

  // Step 2

  static final Rule OWN_PERMISSION =
      rule("Who asks at the counter asks with a permission of their own.")
          .because("Fleet can refuse a department, and know who has seen what, only if each of them"
              + " comes under its own name.")
          .readIn(CHAPTER, ASK);

  static final Rule NOT_OLDER_THAN_TOLD =
      rule("The call centre never works with something older than it was told of.")
          .because(
              "It knows that there is something newer. To ring Anna with the old departure all the"
                  + " same sends her to the quay at the wrong time.")
          .readIn(CHAPTER, ASK);

  static final Rule FILE_NEVER_GOES_BACK =
      rule("An answer that was overtaken does not bring the past back.")
          .because(
              "Answers do not arrive in the order of the questions. Only the version says which one"
                  + " is newer.")
          .readIn(CHAPTER, ASK);

  static final Rule KNOWS_THE_LATEST =
      rule("The call centre works with the latest state that Fleet has told it of.")
          .because(
              "Asking back is there to get the latest state. A notification that was acknowledged"
                  + " does not come again, and nobody repeats an answer.")
          .readIn(CHAPTER, ASK);

  // Step 3

  static final Rule COPY_NEVER_GOES_BACK =
      rule("A copy never shows an older state after a newer one.")
          .because(
              "Messages come late and come again. The last one to arrive is not always the last one"
                  + " that was sent.")
          .readIn(CHAPTER, COPY);

  static final Rule REMOVED_STAYS_REMOVED =
      rule("A voyage that was withdrawn stays withdrawn, whatever arrives late.")
          .because(
              "Who forgets that something was removed takes old news of it for something new, and"
                  + " people wait at the quay for a ship that does not come.")
          .readIn(CHAPTER, COPY);

  static final Rule COPY_ARRIVES = rule("In the end a copy shows what Fleet has.")
      .because("A copy that stays behind for good is a timetable of last week.")
      .readIn(CHAPTER, COPY);

  static final Rule COPY_WAS_TRUE = rule("What a copy shows was true at some time.")
      .because("A mixture of two states is a departure that nobody has planned: the new time at the"
          + " old quay.")
      .readIn(CHAPTER, COPY);

  static final Rule SNAPSHOT_IS_COMPLETE =
      rule("A snapshot is enough for a board that has seen nothing else.")
          .because(
              "A board that starts today has not heard yesterday's messages. A snapshot is complete,"
                  + " or it is something else.")
          .readIn(CHAPTER, COPY);

  static final Rule SNAPSHOT_SAYS_ALL =
      rule("A snapshot says all that is; what it does not name is not there.")
          .because(
              "A quay that was given back has no name that could be sent. Whoever keeps the old"
                  + " one reads a snapshot as if it said only what has changed.")
          .readIn(CHAPTER, COPY);

  // Step 4

  static final Rule CHANGED_TO_NOTHING = rule("\"Changed to nothing\" is a change.")
      .because("If one null means both, the reader has to guess, and a quay that was given back is"
          + " shown for ever.")
      .readIn(CHAPTER, DELTAS);

  static final Rule NOT_CHANGED = rule("What a delta does not speak of stays as it is.")
      .because("A delta carries the changed fields only. All the others are still true.")
      .readIn(CHAPTER, DELTAS);

  static final Rule ONLY_WHAT_CHANGED = rule("A delta carries what has changed, and nothing else.")
      .because("It is sent where a message has to be small. Whoever wants everything asks for a"
          + " snapshot.")
      .readIn(CHAPTER, DELTAS);

  static final Rule GAP_IS_NOTICED =
      rule("A missing delta is noticed, and a snapshot is asked for.")
          .because(
              "A delta builds on the one before it. Without that, the copy is wrong from then on,"
                  + " and says nothing.")
          .readIn(CHAPTER, DELTAS);

  static final Rule ASKED_UNTIL_HEARD = rule("A closed office is asked again.")
      .because("Where nobody heard the question, no snapshot comes. A delta that was acknowledged"
          + " does not come again either, so the gap would stay.")
      .readIn(CHAPTER, DELTAS);

  static final Rule DELTAS_WERE_TRUE =
      rule("A copy kept by deltas shows only what was true at some time.")
          .because("A delta says what to change about one state. Applied to another one, it makes a"
              + " departure that nobody has planned.")
          .readIn(CHAPTER, DELTAS);

  static final Rule DELTAS_ARRIVE = rule("In the end a copy kept by deltas shows what Fleet has.")
      .because("A delta that nobody has applied is missing for good, unless a snapshot makes up for"
          + " it. A snapshot shows what was true when the office read the question, and no"
          + " more.")
      .readIn(CHAPTER, DELTAS);

  static final Rule DELTAS_ARE_ENOUGH = rule("While nothing is missing, deltas are enough.")
      .because("Whoever asks the office at each message has built a slow notification, and stands"
          + " still when the office is closed.")
      .readIn(CHAPTER, DELTAS);

  static final Rule NOBODY_WAITS = rule("A gap in one voyage holds up no other.")
      .because("Each voyage counts its own versions. V-8 has nothing to do with V-7's gap.")
      .readIn(CHAPTER, DELTAS);

  // Step 5

  static final Rule OUR_FAULT_IS_PAID =
      rule("A delay of two hours or more because our engine failed is paid for.")
          .because("It was promised, and it stays true whatever happens to the voyage later.")
          .readIn(CHAPTER, STORY);

  static final Rule ONLY_OUR_FAULT_IS_PAID =
      rule("Money is owed for what was our fault, and for nothing else.")
          .because(
              "Delayed or rescheduled, the voyage ends in the same state. The state does not know"
                  + " how it came about; the event does.")
          .readIn(CHAPTER, STORY);

  static final Rule RESCHEDULED_CANCELS_FREE =
      rule("Who was rescheduled may cancel free of charge, and nobody else.")
          .because(
              "Delayed or rescheduled, the voyage ends in the same state. The state does not know"
                  + " how it came about; the event does.")
          .readIn(CHAPTER, STORY);

  static final Rule STAYS_TRUE = rule("What has happened stays true, whatever happens later.")
      .because("A delay that was made up for was a delay. An event is not a state that the next one"
          + " replaces.")
      .readIn(CHAPTER, STORY);

  static final Rule HEARD_IS_NOT_HAPPENED =
      rule("What has happened once has happened once, however often one hears of it.")
          .because("The platform repeats a message until it is acknowledged. The second delivery is"
              + " not a second delay.")
          .readIn(CHAPTER, STORY);

  static final Rule EACH_DELAY_COUNTS =
      rule("Each delay counts by itself: two of one hour are not one of two.")
          .because("The promise is about one delay of two hours. Whoever adds delays up pays for a"
              + " third one, which never happened.")
          .readIn(CHAPTER, STORY);

  static final Rule MODEL_STAYS_INSIDE =
      rule("A domain event tells what happened, not how Fleet is built.")
          .because(
              "Whatever is on the wire, somebody will use. Then Fleet cannot change its model any"
                  + " more without breaking strangers.")
          .readIn(CHAPTER, STORY);

  // Step 6

  static final Rule CALL_CENTRE =
      rule("The call centre can ring everybody aboard, and nobody else can.")
          .because(
              "What is on the platform is read by everybody there. What is not, the call centre has"
                  + " to get in another way.")
          .readIn(CHAPTER, WHICH);

  static final Rule CHECK_IN = rule("No boarding pass is printed for a berth that was given back.")
      .because("A message says what was true when it left. Some decisions need what is true now.")
      .readIn(CHAPTER, WHICH);

  static final Rule ISLAND_BOARD =
      rule("The island's board shows when and where to board, also while Fleet is away.")
          .because(
              "After a power cut the board remembers nothing, and Fleet does not answer. It has what"
                  + " the message itself says, and no more.")
          .readIn(CHAPTER, WHICH);

  static final Rule SHIPS_RADIO = rule("A ship knows its quay before it gets there.")
      .because(
          "Where each letter takes time, whatever has not changed makes a message late. And where"
              + " nothing happened in the business, no domain event comes.")
      .readIn(CHAPTER, WHICH);

  static final Rule CLAIMS_DESK = rule("V-7's passengers are paid, V-8's are not.")
      .because("Both voyages end in the same state. What differs is how they got there.")
      .readIn(CHAPTER, WHICH);

  static final Rule PUNCTUALITY_REPORT =
      rule("The report counts every delay that was announced, and no rescheduling.")
          .because(
              "A state says where it ended. Whoever counts turns needs to hear of each one, and of"
                  + " what it was.")
          .readIn(CHAPTER, WHICH);

  private EventRules() {}
}
