package workbook.kata.run;

/** How far a run goes. */
public enum Extent {
  /** All tests of all steps. */
  ALL,
  /** Step after step, all tests of each, until one step is red. */
  UNTIL_RED
}
