package workbook.mudball.museum.advertising;

import java.util.ArrayList;
import java.util.List;
import workbook.mudball.museum.Desk;
import workbook.mudball.museum.Program;

/** Whatever comes after the end is a reason to post the list once more, the same one. */
public final class WritesAgain implements Program {

  private final List<String> closed = new ArrayList<>();

  @Override
  public void start(Desk desk) {
    desk.listens("crossings", "SalesClosed", each -> {
      closed.add(each.read("voyage"));
      desk.does("a list for " + each.read("voyage"));
    });
    desk.listens("crossings", "CrossingBooked", booked -> {
      if (closed.contains(booked.read("voyage"))) {
        desk.does("a list for " + booked.read("voyage"));
      }
    });
  }
}
