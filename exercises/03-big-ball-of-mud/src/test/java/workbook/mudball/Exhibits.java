package workbook.mudball;

import java.util.List;

/** The museum's exhibits that one can see in the code, and what is to be said of them. */
final class Exhibits {

  /**
   * One program more in the museum's ferry line.
   *
   * @param type its class, below the museum's package
   * @param does what it does, as the end of a sentence that begins with "which"
   * @param reads the private classes on which it depends; one of them is to be named
   */
  record InTheCode(String type, String does, String... reads) {

    String simpleName() {
      return type.substring(type.lastIndexOf('.') + 1);
    }

    String context() {
      return type.substring(0, type.indexOf('.'));
    }

    List<Accusation> accusations() {
      return reads.length == 0
          ? List.of()
          : List.of(Accusation.of(simpleName(), reads).orPartOf(simpleName(), "Drawer"));
    }
  }

  /** To be read in {@code src/given}. */
  static final List<InTheCode> BAD = List.of(
      bad("advertising.OfferForABerth", "keeps Booking's note in a field", "BerthAssigned"),
      bad(
          "advertising.FirstPassenger",
          "calls into Booking's books once",
          "Books",
          "BerthAssigned"),
      bad("marketing.BerthsOfTheWeek", "passes a list of Booking's notes on", "BerthAssigned"),
      bad("reporting.ScoreStatistics", "adds up Marketing's notes", "ScoreChanged"));

  static final List<InTheCode> GOOD = List.of(
      good("advertising.ThankYouLetter", "reads what Booking has published"),
      good("advertising.OwnWords", "has a record of its own, of the same name"),
      good("advertising.CopyOfTheTravellers", "keeps a copy of what Marketing publishes"));

  /** Of the same kinds, but nobody has seen them before. */
  static final List<InTheCode> BAD_IN_THE_CELLAR = List.of(
      bad("advertising.GuessesTheKind", "checks instanceof Booking's note", "BerthAssigned"),
      bad("advertising.AsksForTheClass", "names the class of Booking's note", "BerthAssigned"),
      bad("marketing.WearsTheMark", "bears an annotation of Booking's auditors", "Audited"),
      bad("reporting.CatchesIt", "catches an exception of Booking's books", "BookClosed"),
      bad("reporting.DeclaresIt", "throws an exception of Booking's books", "BookClosed"),
      bad("advertising.IsOne", "implements an interface of Booking's books", "Entry"),
      bad(
          "advertising.PointsAtIt",
          "points at a method of Booking's books",
          "Books",
          "BerthAssigned"),
      bad(
          "advertising.DoesItLater",
          "calls into Booking's books, in a lambda",
          "Books",
          "BerthAssigned"),
      bad("advertising.LinesThemUp", "takes an array of Booking's notes", "BerthAssigned"),
      bad("marketing.TakesAnyOfThem", "bounds a type by Booking's books", "Entry"),
      bad("reporting.HidesItInside", "has a class inside that keeps a note", "BerthAssigned"),
      bad("booking.LooksAtScores", "is Booking's, and reads Marketing's notes", "ScoreChanged"),
      bad("marketing.WalksBehindTheCounter", "uses a program of Booking", "Counter"),
      bad(
          "advertising.published.Brochure",
          "is published itself, and speaks of Booking's notes",
          "BerthAssigned"));

  static final List<InTheCode> GOOD_IN_THE_CELLAR = List.of(
      good("reporting.ReadsAllThatIsPublished", "reads what all the others have published"),
      good(
          "reporting.ReadsTheProspectus", "reads what is published, and that looks into the books"),
      good("booking.ReadsItsOwnBooks", "is Booking's, and reads Booking's books"),
      good("marketing.ReadsItsOwnNamesake", "reads a note of its own, in its own booking.books"),
      good("advertising.TalksAboutIt", "has the name of Booking's note in a text"),
      good("advertising.UsesWhatIsNobodys", "uses what lives in nobody's home"),
      good(
          "advertising.LooksNextDoor",
          "uses what lives next door to Booking, in a package of nobody's"));

  private Exhibits() {}

  private static InTheCode bad(String type, String does, String... reads) {
    return new InTheCode(type, does, reads);
  }

  private static InTheCode good(String type, String does) {
    return new InTheCode(type, does);
  }
}
