package workbook.publicprivate;

/** The rules of the line forbid it. Nothing has happened. */
public final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1;

  public Refused(String booking, String why) {
    super("booking " + booking + " " + why);
  }
}
