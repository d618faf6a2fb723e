package workbook.mudball.museum.advertising;

import workbook.mudball.museum.Desk;
import workbook.mudball.museum.Program;

/** Advertising, in good order: hangs a poster where next to nobody sails. */
public final class Posters implements Program {

  @Override
  public void start(Desk desk) {
    desk.listens("loads", "LoadCounted", load -> {
      if (Integer.parseInt(load.read("percent")) < 10) {
        desk.does("a poster for " + load.read("voyage"));
      }
    });
  }
}
