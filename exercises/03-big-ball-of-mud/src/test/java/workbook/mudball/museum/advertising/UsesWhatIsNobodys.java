package workbook.mudball.museum.advertising;

import java.util.List;
import workbook.mudball.museum.Desk;
import workbook.mudball.museum.Program;

final class UsesWhatIsNobodys implements Program {

  private List<Desk> desks;

  @Override
  public void start(Desk desk) {
    desks = List.of(desk);
  }
}
