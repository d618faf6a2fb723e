package workbook.worstday.blocks;

/** Stands between the broker and what is done with a delivery. */
@FunctionalInterface
public interface Guard {

  /**
   * @param topic what it stands guard for
   * @param next what lies inside: another guard, or the work itself
   */
  Handling around(String topic, Handling next);
}
