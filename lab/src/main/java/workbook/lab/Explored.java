package workbook.lab;

/**
 * What an exploration has tried.
 *
 * @param trials how many times the story was told
 * @param points how many interactions the story has in calm weather
 */
public record Explored(int trials, int points) {

  Explored plus(Explored other) {
    return new Explored(trials + other.trials, Math.max(points, other.points));
  }
}
