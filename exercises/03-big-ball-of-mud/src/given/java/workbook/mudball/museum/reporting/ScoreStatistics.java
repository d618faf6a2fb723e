package workbook.mudball.museum.reporting;

import workbook.mudball.museum.marketing.scores.ScoreChanged;

/** Draws a curve of how near people are to being frequent travellers. */
public final class ScoreStatistics {

  private int sum;

  public void add(ScoreChanged changed) {
    sum += changed.points();
  }

  public int sum() {
    return sum;
  }
}
