package workbook.consistency;

import workbook.consistency.needs.Choice;
import workbook.consistency.needs.Decider;
import workbook.consistency.needs.Need;
import workbook.consistency.needs.Way;

/**
 * Says how each reader comes to know what it needs.
 *
 * <p>Ask for no more than the decision needs: each way costs more than the one before.
 */
public final class Choices {

  public Choice choose(Need need) {
    return switch (need) {
      case SEARCH_PAGE -> new Choice(Way.COPY, Decider.TOO_MANY_TO_ASK);
      case ISLAND_KIOSK -> new Choice(Way.COPY, Decider.OWNER_AWAY);
      case CONFIRMATION -> new Choice(Way.AT_LEAST, Decider.OWNER_AWAY);
      case CALL_CENTRE -> new Choice(Way.AT_LEAST, Decider.KNOWN_VERSION);
      case CAPTAINS_LIST -> new Choice(Way.LAST_WRITE, Decider.THIS_MOMENT);
      case INSPECTOR -> new Choice(Way.LAST_WRITE, Decider.THIS_MOMENT);
      case LAST_BERTH -> new Choice(Way.OWNER_DECIDES, Decider.ONE_WINNER);
      case VOUCHER -> new Choice(Way.OWNER_DECIDES, Decider.ONE_WINNER);
    };
  }
}
