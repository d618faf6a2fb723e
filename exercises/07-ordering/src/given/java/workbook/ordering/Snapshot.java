package workbook.ordering;

import java.util.Map;

/**
 * The berths of a voyage as they were after the change with this number.
 *
 * @param voyage the voyage
 * @param number the number of the last change that is in it, 0 before the first
 * @param passengers who sleeps where; free berths are not in it
 */
public record Snapshot(String voyage, long number, Map<Integer, String> passengers) {

  public Snapshot {
    passengers = Map.copyOf(passengers);
  }
}
