package workbook.consistency;

import workbook.consistency.needs.Choice;
import workbook.consistency.needs.Decider;
import workbook.consistency.needs.Need;
import workbook.consistency.needs.Way;

/**
 * Says how each reader comes to know what it needs.
 *
 * <p>The last write is always right, so it seems to suit everybody. Step 5: it does not. Choose the
 * way for each need, and say what decides; each {@link Need} tells its story.
 */
public final class Choices {

  public Choice choose(Need need) {
    // TODO step 5: whom does this suit?
    return switch (need) {
      case SEARCH_PAGE -> new Choice(Way.LAST_WRITE, Decider.THIS_MOMENT);
      case ISLAND_KIOSK -> new Choice(Way.LAST_WRITE, Decider.THIS_MOMENT);
      case CONFIRMATION -> new Choice(Way.LAST_WRITE, Decider.THIS_MOMENT);
      case CALL_CENTRE -> new Choice(Way.LAST_WRITE, Decider.THIS_MOMENT);
      case CAPTAINS_LIST -> new Choice(Way.LAST_WRITE, Decider.THIS_MOMENT);
      case INSPECTOR -> new Choice(Way.LAST_WRITE, Decider.THIS_MOMENT);
      case LAST_BERTH -> new Choice(Way.LAST_WRITE, Decider.THIS_MOMENT);
      case VOUCHER -> new Choice(Way.LAST_WRITE, Decider.THIS_MOMENT);
    };
  }
}
