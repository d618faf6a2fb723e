package workbook.eventtypes;

import workbook.eventtypes.needs.Choice;
import workbook.eventtypes.needs.Decider;
import workbook.eventtypes.needs.Kind;
import workbook.eventtypes.needs.Need;

/**
 * Says how each department is told of changes.
 *
 * <p>Snapshots carry everything, so they seem to suit everybody. Step 6: they do not. Choose the
 * kind for each need, and say what decides; each {@link Need} tells its story.
 */
public final class Choices {

  public Choice choose(Need need) {
    // TODO step 6: which kind does each of them need, and why no other?
    return switch (need) {
      case CALL_CENTRE -> new Choice(Kind.SNAPSHOT, Decider.FLEET_AWAY);
      case CHECK_IN -> new Choice(Kind.SNAPSHOT, Decider.FLEET_AWAY);
      case ISLAND_BOARD -> new Choice(Kind.SNAPSHOT, Decider.FLEET_AWAY);
      case SHIPS_RADIO -> new Choice(Kind.SNAPSHOT, Decider.FLEET_AWAY);
      case CLAIMS_DESK -> new Choice(Kind.SNAPSHOT, Decider.FLEET_AWAY);
      case PUNCTUALITY_REPORT -> new Choice(Kind.SNAPSHOT, Decider.FLEET_AWAY);
    };
  }
}
