package workbook.kata.setup;

/** placeholder */
public final class Archives {

  private Archives() {}

  /** Does nothing yet. */
  public static void makeInTheBackground() {}
}
