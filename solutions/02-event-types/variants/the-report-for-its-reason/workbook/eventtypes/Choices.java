package workbook.eventtypes;

import workbook.eventtypes.needs.Choice;
import workbook.eventtypes.needs.Decider;
import workbook.eventtypes.needs.Kind;
import workbook.eventtypes.needs.Need;

/**
 * Says how each department is told of changes.
 *
 * <p>What decides is what makes all other kinds fail. Where nothing decides, take what is easiest
 * to live with, which is often the snapshot.
 */
public final class Choices {

  public Choice choose(Need need) {
    return switch (need) {
      case CALL_CENTRE -> new Choice(Kind.NOTIFICATION, Decider.PRIVATE_DATA);
      case CHECK_IN -> new Choice(Kind.NOTIFICATION, Decider.LAST_WORD);
      case ISLAND_BOARD -> new Choice(Kind.SNAPSHOT, Decider.FLEET_AWAY);
      case SHIPS_RADIO -> new Choice(Kind.DELTA, Decider.LITTLE_ROOM);
      case CLAIMS_DESK -> new Choice(Kind.DOMAIN_EVENT, Decider.THE_REASON);
      case PUNCTUALITY_REPORT -> new Choice(Kind.DOMAIN_EVENT, Decider.THE_REASON);
    };
  }
}
