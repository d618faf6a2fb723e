package workbook.mudball.museum.reporting;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import workbook.mudball.museum.Desk;
import workbook.mudball.museum.Program;

/** Half an hour after the sales have closed, surely everybody has been counted. */
public final class HalfAnHour implements Program {

  private final List<String> aboard = new ArrayList<>();

  @Override
  public void start(Desk desk) {
    desk.listens(
        "crossings",
        "CrossingBooked",
        booked -> aboard.add(booked.read("passenger") + " on " + booked.read("voyage")));
    desk.listens(
        "crossings",
        "SalesClosed",
        closed -> desk.later(
            Duration.ofMinutes(30),
            () -> desk.does("a list for " + closed.read("voyage") + ": " + aboard.size())));
  }
}
