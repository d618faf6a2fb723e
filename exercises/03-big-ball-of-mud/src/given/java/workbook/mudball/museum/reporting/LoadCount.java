package workbook.mudball.museum.reporting;

import java.util.HashMap;
import java.util.Map;
import workbook.mudball.museum.Desk;
import workbook.mudball.museum.Program;

/** Counts who sails. Booking says how many there are, so it knows when it has counted all. */
public final class LoadCount implements Program {

  private static final int BERTHS = 4;

  private final Map<String, Integer> counted = new HashMap<>();
  private final Map<String, Integer> all = new HashMap<>();

  @Override
  public void start(Desk desk) {
    desk.listens("crossings", "CrossingBooked", booked -> {
      counted.merge(booked.read("voyage"), 1, Integer::sum);
      tellIfComplete(desk, booked.read("voyage"));
    });
    desk.listens("crossings", "SalesClosed", closed -> {
      all.put(closed.read("voyage"), Integer.valueOf(closed.read("bookings")));
      tellIfComplete(desk, closed.read("voyage"));
    });
  }

  private void tellIfComplete(Desk desk, String voyage) {
    if (counted.getOrDefault(voyage, 0).equals(all.get(voyage))) {
      desk.tells(
          "loads",
          "LoadCounted",
          Map.of("voyage", voyage, "percent", String.valueOf(100 * all.get(voyage) / BERTHS)));
    }
  }
}
