package workbook.messages;

import static workbook.lab.Rule.rule;

import workbook.lab.Rule;

/** What the ferry line expects of Booking and its messages. */
final class MessageRules {

  private static final String CHAPTER = "01-messages";
  private static final String REFUSED = "Requests and facts";
  private static final String ANSWER = "A no is an answer";
  private static final String FACT = "What makes a fact";
  private static final String ENVELOPE = "What is written on the envelope";
  private static final String WIRE = "What travels";
  private static final String THREE = "Three ways not to understand";
  private static final String READERS = "Nobody waits for the readers";

  static final Rule NOTHING_LEFT_BEHIND = rule("A refused command leaves nothing behind.")
      .because("Whoever hears no goes elsewhere. What was done for them by then belongs to nobody,"
          + " and nobody will ever tidy it up.")
      .readIn(CHAPTER, REFUSED);

  static final Rule SOLD_IF_FREE = rule("A journey is booked if every crossing has a berth left.")
      .because("A desk that refuses more than it must sails with empty berths.")
      .readIn(CHAPTER, REFUSED);

  static final Rule REFUSED_IF_NOT =
      rule("A command that cannot be carried out is refused, and the answer says why.")
          .because(
              "A customer who knows which voyage is full picks another one. A bare no sends her to"
                  + " the telephone.")
          .readIn(CHAPTER, REFUSED);

  static final Rule ALL_BUT_ONLY_THAT =
      rule("A cancelled crossing gives back all berths on that ferry, and none on another.")
          .because(
              "A yes means that what was asked for has been done: not half of it, and not more.")
          .readIn(CHAPTER, REFUSED);

  static final Rule NO_IS_AN_ANSWER = rule("A refusal is an answer, and is given once.")
      .because("An exception says: try again. The broker does, and hears the same ten times, while"
          + " the customer hears nothing.")
      .readIn(CHAPTER, ANSWER);

  static final Rule FAILURE_IS_NO_NO = rule("A program that is away refuses nobody.")
      .because(
          "A no is final: the customer goes. A failure says nothing about the request, so there"
              + " is no answer yet, and the command comes again.")
      .readIn(CHAPTER, ANSWER);

  static final Rule NO_GUESS = rule("What the desk does not know it asks, and never guesses.")
      .because("A guess is told as a fact, and Payments charges it. Yesterday's price is a guess,"
          + " too. A failure that is passed on costs a few milliseconds.")
      .readIn(CHAPTER, ANSWER);

  static final Rule TRIED_AGAIN_IS_ONCE =
      rule("A command that failed has changed nothing, so that it can be tried again.")
          .because("The broker delivers it once more. If the first try left half of it behind, the"
              + " second one finds its own traces.")
          .readIn(CHAPTER, ANSWER);

  static final Rule STAYS_AS_TOLD = rule("A fact stays as it was told.")
      .because(
          "Others have acted on it by now. A fact that changes afterwards makes liars of all who"
              + " believed it.")
      .readIn(CHAPTER, FACT);

  static final Rule NO_READER_CHANGES_IT = rule("Whoever reads a fact cannot change it.")
      .because("Many read the same event. What one of them changes, the next one takes for what has"
          + " happened.")
      .readIn(CHAPTER, FACT);

  static final Rule PAST_TENSE = rule("An event is named for what has happened.")
      .because("A name in the imperative is an order to one reader, and orders can be refused. The"
          + " next reader does not know what to make of it.")
      .readIn(CHAPTER, FACT);

  static final Rule DESKS_CLOCK =
      rule("A fact carries the time that the desk's clock showed when it happened.")
          .because(
              "Readers sort and settle accounts by it. Any other clock, or one moment for all, gives"
                  + " them another history.")
          .readIn(CHAPTER, FACT);

  static final Rule SAYS_WHAT_HAPPENED =
      rule("A fact says what has happened: of a journey who, where and for how much, of a"
              + " cancellation which crossing.")
          .because("Whoever has to ask back has not been told.")
          .readIn(CHAPTER, FACT);

  static final Rule A_NEW_FACT =
      rule("What was announced is not taken back; a new fact follows it.")
          .because("A fact cannot be cancelled, as yesterday cannot. What it led to can.")
          .readIn(CHAPTER, FACT);

  static final Rule ONE_CASE =
      rule("Every message of a case carries the correlation id with which the case began.")
          .because(
              "When Anna calls, somebody searches for her case. A link that starts a name of its own"
                  + " hides all that came after it.")
          .readIn(CHAPTER, ENVELOPE);

  static final Rule DIRECT_CAUSE = rule("A reaction names the message that it is a reaction to.")
      .because("The causes make a tree: who did what because of what. With one wrong link it tells"
          + " another story.")
      .readIn(CHAPTER, ENVELOPE);

  static final Rule OWN_ID =
      rule("Each message has an id of its own, also one that reads like another.")
          .because(
              "Readers drop what they have seen, and they go by the id. Two payments under one id"
                  + " are one payment.")
          .readIn(CHAPTER, ENVELOPE);

  static final Rule TIME_OF_THE_FACT =
      rule("The envelope carries the time of the fact, not the time of writing.")
          .because(
              "An envelope may be written an hour later, or by somebody whose clock is slow. What"
                  + " has happened does not move with it.")
          .readIn(CHAPTER, ENVELOPE);

  static final Rule TYPE_NAMES_THE_PAYLOAD =
      rule("The type on the envelope tells what kind of fact is inside.")
          .because(
              "A reader chooses by the type whether and how to read on. One name for two kinds, or"
                  + " two for one, sends it astray.")
          .readIn(CHAPTER, ENVELOPE);

  static final Rule ARRIVES_AS_SENT = rule("What was sent arrives as it was sent.")
      .because("The reader has nothing but the text. What the text loses, rounds or mixes up has"
          + " happened otherwise for the reader.")
      .readIn(CHAPTER, WIRE);

  static final Rule SAME_ID_EACH_TIME =
      rule("A message has the same id whenever it is written or read.")
          .because(
              "A repeat is recognised by its id. An id that is drawn anew on the way makes a second"
                  + " message of it.")
          .readIn(CHAPTER, WIRE);

  static final Rule NO_CLASS_NAMES = rule("The wire knows logical names, not our classes.")
      .because("Others would have to know our packages, and moving a class would break them. And a"
          + " name that loads a class lets a stranger choose the class.")
      .readIn(CHAPTER, WIRE);

  static final Rule JSON = rule("The wire carries JSON.")
      .because("It is what the other contexts can read, in whatever they are written.")
      .readIn(CHAPTER, WIRE);

  static final Rule UNKNOWN_FIELD =
      rule("A field that the reader does not know does not disturb it.")
          .because(
              "Senders learn to say more before readers learn to listen. If each new field stopped"
                  + " the readers, nobody could ever add one.")
          .readIn(CHAPTER, THREE);

  static final Rule UNKNOWN_TYPE =
      rule("A type that the reader does not know is answered with \"unknown type\".")
          .because(
              "It is no mistake: others announce things that are none of our business. It is skipped,"
                  + " and somebody can see that it was.")
          .readIn(CHAPTER, THREE);

  static final Rule MISFIT =
      rule("A known type that does not fit is answered with \"does not fit\".")
          .because(
              "Sender and reader mean different things by one name. That is a mistake, and nobody"
                  + " finds it if a guess papers over it.")
          .readIn(CHAPTER, THREE);

  static final Rule NEVER_SOMETHING_ELSE = rule("A message is read as it was meant, or not at all.")
      .because("What is missing is not 0, and who is blank is nobody. A guess looks like a fact to"
          + " everybody who comes later.")
      .readIn(CHAPTER, THREE);

  static final Rule ALWAYS_AN_ANSWER =
      rule("Whatever the text is, there is an answer to it, and never an exception.")
          .because(
              "An exception says: try again. The text comes back ten times and reads no better, and"
                  + " nobody hears what was wrong with it.")
          .readIn(CHAPTER, THREE);

  static final Rule BROKEN_TEXT = rule("A text that is no message is answered with \"broken\".")
      .because("It will be as broken at the next try. An exception brings it back ten times, and"
          + " tells nobody what was wrong.")
      .readIn(CHAPTER, THREE);

  static final Rule SAYS_WHY = rule("Whoever puts a message aside says why.")
      .because(
          "A person has to mend it, days later perhaps, and has nothing but that sentence and the"
              + " text.")
      .readIn(CHAPTER, THREE);

  static final Rule NEXT_ONE_IS_READ =
      rule("A message that cannot be understood does not stop the next one.")
          .because("Behind each bad letter lies a good one, and somebody is waiting for it.")
          .readIn(CHAPTER, THREE);

  static final Rule PUT_ASIDE_ONCE =
      rule("What cannot be read is put aside at once, with the reason.")
          .because("Ten tries read it no better, and a person needs the reason to mend it.")
          .readIn(CHAPTER, THREE);

  static final Rule CANNOT_REFUSE = rule("No reader of an announcement can refuse a booking.")
      .because("Anna asked Booking. If a program that she has never heard of can say no, the ferry"
          + " line sells berths only while all of its programs run.")
      .readIn(CHAPTER, READERS);

  static final Rule CANNOT_DELAY = rule("Booking answers before anybody has reacted.")
      .because(
          "Whoever waits for the readers is as slow as the slowest of them, and gets slower with"
              + " each new one.")
      .readIn(CHAPTER, READERS);

  static final Rule EVERYBODY_HEARS = rule("Every reader hears of every booking in the end.")
      .because("The broker keeps an announcement for those who are away. Whoever swallows their"
          + " failure instead has told nobody.")
      .readIn(CHAPTER, READERS);

  static final Rule TOLD_ONCE = rule("What has happened once is announced as one message.")
      .because(
          "Readers drop a repeat when they know its id. Two ids are two events to them, and two"
              + " tickets.")
      .readIn(CHAPTER, READERS);

  static final Rule NOT_ANNOUNCED_NOT_ANSWERED =
      rule("What could not be announced is answered neither with yes nor with no.")
          .because(
              "A yes that nobody hears of prints no ticket; a no sends away somebody who holds a berth."
                  + " A failure that is passed on says what is so: there is no answer yet.")
          .readIn(CHAPTER, READERS);

  static final Rule ONLY_FACTS_ARE_TOLD = rule("Only what has happened is announced.")
      .because(
          "Tickets are printed on the strength of an announcement. There is no announcement that"
              + " takes one back.")
      .readIn(CHAPTER, READERS);

  static final Rule LETTER_IN_ENVELOPE =
      rule("What is announced can be read, and names the request with which it began.")
          .because("The announcement is all that the readers ever see of Booking.")
          .readIn(CHAPTER, READERS);

  static final Rule NOT_IN_STATICS = rule("No static field counts or remembers something.")
      .because("A number that a static field counts begins anew with each program, and two programs"
          + " give two messages one id.")
      .readIn(CHAPTER, ENVELOPE);

  private MessageRules() {}
}
