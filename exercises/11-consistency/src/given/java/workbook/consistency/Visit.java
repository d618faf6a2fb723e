package workbook.consistency;

import java.util.HashMap;
import java.util.Map;

/**
 * What a traveller's browser keeps for us and sends along with each request: for each ticket a
 * version. It is all that travels from one request to the next; the next one can come to another
 * server.
 */
public record Visit(Map<String, Long> versions) {

  public Visit {
    versions = Map.copyOf(versions);
  }

  /** The browser comes for the first time. */
  public static Visit first() {
    return new Visit(Map.of());
  }

  /** The version that is kept for this ticket; 0 if there is none. */
  public long version(String ticket) {
    return versions.getOrDefault(ticket, 0L);
  }

  /** The same, with this version kept for this ticket. */
  public Visit with(String ticket, long version) {
    Map<String, Long> more = new HashMap<>(versions);
    more.put(ticket, version);
    return new Visit(more);
  }
}
