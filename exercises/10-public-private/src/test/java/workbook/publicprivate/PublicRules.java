package workbook.publicprivate;

import static workbook.lab.Rule.rule;

import workbook.lab.Rule;

/** The rules of this chapter. */
final class PublicRules {

  private static final String CHAPTER = "10-public-private";
  private static final String DRAWER = "A drawer full of notes";
  private static final String FEW_WORDS = "Few words, chosen for others";
  private static final String AGREED = "What was agreed";
  private static final String COUNTER = "Behind the counter";
  private static final String LAST_YEAR = "Last year's notes";
  private static final String GROWS = "A language that grows";

  static final Rule KNOWS = rule("Whichever counter a passenger comes to knows the whole booking.")
      .because("A program that remembers bookings by itself forgets them when it stops, and never"
          + " hears what another counter has done. The notes are there for all of them.")
      .readIn(CHAPTER, DRAWER);

  static final Rule ALL_KEPT =
      rule("What two counters do at the same moment is kept, or the clerk is told that it is not.")
          .because("Who decides by notes that have grown since decides by an old story. The one who"
              + " comes second has to look again; if nobody tells the clerk, money is lost.")
          .readIn(CHAPTER, DRAWER);

  static final Rule GOES_ON =
      rule("A counter is told that somebody was faster only if somebody was.")
          .because(
              "What is counted are the notes that were read, not what was made of them: one note"
                  + " may say three things, or none that matters.")
          .readIn(CHAPTER, DRAWER);

  static final Rule NOT_IN_STATICS = rule("A program remembers nothing in static fields.")
      .because("A program that stops forgets its static fields too. In here they outlive it, and"
          + " would hide what you lose.")
      .readIn(CHAPTER, DRAWER);

  static final Rule ANSWERED = rule("The counter does what a clerk may do, and refuses the rest.")
      .because("Whatever you say to the others, the passenger in front of the clerk comes first.")
      .readIn(CHAPTER, DRAWER);

  static final Rule ONLY_AGREED =
      rule("The others hear nothing but the words that they have agreed on.")
          .because(
              "Whoever reads Booking's notes depends on how Booking keeps them. From then on no"
                  + " note can change without asking everybody first.")
          .readIn(CHAPTER, FEW_WORDS);

  static final Rule QUIET = rule("What concerns the counter alone is not news.")
      .because(
          "Each word that is said needs a reader who takes it seriously. A ticket for a booking"
              + " that is not paid, or a ticket taken back that never was, starts like this.")
      .readIn(CHAPTER, FEW_WORDS);

  static final Rule SAID = rule("What the others wait for is said once, when it has become true.")
      .because("Nobody outside can add up payments or look up the voyage that was given up. Said"
          + " late, the passenger has no ticket; said twice, two.")
      .readIn(CHAPTER, FEW_WORDS);

  static final Rule REPLAY_IS_SILENT = rule("Reading old notes is not news to anybody.")
      .because("Notes are read each time somebody asks for a booking. If that were news, every look"
          + " into the drawer would issue tickets again.")
      .readIn(CHAPTER, FEW_WORDS);

  static final Rule CRASH =
      rule("What has happened is told, and what is told has happened, whatever crashes.")
          .because(
              "A word that is not kept together with its note is lost in a crash, or is said of"
                  + " something that nobody remembers.")
          .readIn(CHAPTER, FEW_WORDS);

  static final Rule OWN_ID = rule("Two things that are said never share an id.")
      .because("A listener takes the second one for a repeat of the first, and drops it.")
      .readIn(CHAPTER, FEW_WORDS);

  static final Rule AS_AGREED = rule("Each word is said as it was agreed.")
      .because("The others were written against the agreement, some by people who have left. What"
          + " does not fit stops them.")
      .readIn(CHAPTER, AGREED);

  static final Rule NOTHING_ELSE = rule("The wire carries what was agreed, and nothing else.")
      .because("Somebody will read what is there, described or not. From then on it is a promise"
          + " that you never made.")
      .readIn(CHAPTER, AGREED);

  static final Rule TRUE = rule("What is said is true of the crossing that it is about.")
      .because("The others act on it without asking back: they print this voyage on the ticket, and"
          + " take back the ticket for that one.")
      .readIn(CHAPTER, AGREED);

  static final Rule NOTHING_PRIVATE =
      rule("Nobody can tell from the wire what Booking notes for itself.")
          .because("Messages are copied, kept and read by people whom you will never meet. A secret"
              + " is one under any name, and a digest or a hint gives it away too.")
          .readIn(CHAPTER, AGREED);

  static final Rule LAST_YEARS = rule("A booking of last year is what it was.")
      .because("What has happened does not change because its notes are read by a new program. The"
          + " passenger has paid, whatever the field is called today.")
      .readIn(CHAPTER, LAST_YEAR);

  static final Rule SAME_WORDS =
      rule("The others cannot tell on which day Booking changed its notes.")
          .because(
              "That is what the published language is for: Booking may tidy up its own house as"
                  + " often as it likes, and nobody outside has to be told, tested or released.")
          .readIn(CHAPTER, LAST_YEAR);

  static final Rule LOUD = rule("A note that nobody understands stops the clerk.")
      .because("A note passed over in silence is a payment forgotten or a cancellation ignored, and"
          + " every decision after it is wrong.")
      .readIn(CHAPTER, LAST_YEAR);

  static final Rule COPY =
      rule("Whoever keeps a copy ends with the newest state, in whatever order it arrives.")
          .because(
              "Fleet looks into its copy while Booking is closed. With nothing to tell the newer"
                  + " of two snapshots by, or with one left out, somebody sails who does not, or stands"
                  + " on the quay.")
          .readIn(CHAPTER, GROWS);

  static final Rule OLD_READER =
      rule("Whoever knows nothing but the first agreement goes on as before.")
          .because(
              "Ticketing was written last year, and nobody is there to change it. What you take"
                  + " away or rename breaks it on the day of your release.")
          .readIn(CHAPTER, GROWS);

  static final Rule SAYS_WHY = rule("That a voyage was withdrawn is not said as something else.")
      .because("A passenger who cancels and one whose ship does not sail are treated differently. A"
          + " reader that does not know the new reason can still ask a person; one that is told the"
          + " wrong reason cannot.")
      .readIn(CHAPTER, GROWS);

  static final Rule VALID = rule("The description is an AsyncAPI document.")
      .because(
          "A description is read by programs: they draw pages, write code and compare versions."
              + " They stop at the first thing that the standard does not know.")
      .readIn(CHAPTER, GROWS);

  static final Rule TELLS_THE_TRUTH = rule("The description says what the code says.")
      .because("A description that has to be kept up by hand is wrong by next month, unless"
          + " something fails when it is.")
      .readIn(CHAPTER, GROWS);

  static final Rule COMPATIBLE = rule("Nothing that was promised is taken back.")
      .because("You do not know who relies on it. New words and new fields harm nobody who passes"
          + " over what he does not know; everything else does.")
      .readIn(CHAPTER, GROWS);

  static final Rule NEW_NUMBER = rule("A description that has changed has a new version.")
      .because("Two different descriptions under one number: nobody can say which one he has.")
      .readIn(CHAPTER, GROWS);

  static final Rule UNSEEN = rule("Nobody outside Booking can see its notes.")
      .because(
          "What others can see, others will use, in a list or behind a type parameter as well as"
              + " by name. Then Booking's notes are public, whatever the folder is called.")
      .readIn(CHAPTER, COUNTER);

  private PublicRules() {}
}
