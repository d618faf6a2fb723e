package workbook.consistency;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import workbook.consistency.ticketing.Standing;
import workbook.consistency.ticketing.TicketState;

/** What Ticketing's ledger really says, now and at any time before. */
final class TicketBook {

  private record Entry(Instant since, TicketState state) {}

  private final InstantSource clock;
  private final Map<String, List<Entry>> tickets = new LinkedHashMap<>();

  TicketBook(InstantSource clock) {
    this.clock = clock;
  }

  /** An entry from long before this day. */
  TicketState given(String ticket, String voyage) {
    Instant longAgo = clock.instant().minus(Duration.ofHours(1));
    return enter(longAgo, ticket, Standing.VALID, voyage);
  }

  TicketState write(String ticket, Standing standing, String voyage) {
    return enter(clock.instant(), ticket, standing, voyage);
  }

  private TicketState enter(Instant since, String ticket, Standing standing, String voyage) {
    List<Entry> entries = tickets.computeIfAbsent(ticket, number -> new ArrayList<>());
    var state = new TicketState(ticket, entries.size() + 1L, standing, voyage);
    entries.add(new Entry(since, state));
    return state;
  }

  TicketState now(String ticket) {
    return asOf(ticket, clock.instant());
  }

  /** The ticket as it was so long ago. */
  TicketState before(String ticket, Duration ago) {
    return asOf(ticket, clock.instant().minus(ago));
  }

  TicketState asOf(String ticket, Instant time) {
    TicketState seen = new TicketState(ticket, 0, Standing.UNKNOWN, "no voyage");
    for (Entry entry : tickets.getOrDefault(ticket, List.of())) {
      if (!entry.since().isAfter(time)) {
        seen = entry.state();
      }
    }
    return seen;
  }

  /** The states from this version to the present one. */
  List<TicketState> from(String ticket, long version) {
    if (version == 0 || !tickets.containsKey(ticket)) {
      List<TicketState> all = new ArrayList<>();
      all.add(new TicketState(ticket, 0, Standing.UNKNOWN, "no voyage"));
      tickets.getOrDefault(ticket, List.of()).forEach(entry -> all.add(entry.state()));
      return all;
    }
    return tickets.get(ticket).stream()
        .map(Entry::state)
        .filter(state -> state.version() >= version)
        .toList();
  }

  /** For how many milliseconds this version has not been the last one. */
  long behind(String ticket, long version) {
    List<Entry> entries = tickets.getOrDefault(ticket, List.of());
    return version >= entries.size()
        ? 0
        : Duration.between(entries.get((int) version).since(), clock.instant()).toMillis();
  }
}
