package workbook.mudball.museum.advertising;

/** Its only link to anybody is what it says. */
final class TalksAboutIt {

  String says() {
    return "workbook.mudball.museum.booking.books.BerthAssigned is private";
  }
}
