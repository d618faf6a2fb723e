package workbook.mudball.museum.booking;

import workbook.mudball.museum.marketing.scores.ScoreChanged;

final class LooksAtScores {

  boolean isGenerous(ScoreChanged changed) {
    return changed.points() > 1;
  }
}
