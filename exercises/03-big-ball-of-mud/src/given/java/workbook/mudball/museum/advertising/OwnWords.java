package workbook.mudball.museum.advertising;

import java.util.ArrayList;
import java.util.List;

/** Has a record of its own for what it has read on the wire; its name is all that is alike. */
public final class OwnWords {

  /** A berth, as Advertising sees it. */
  record BerthAssigned(String voyage, String passenger) {}

  private final List<BerthAssigned> known = new ArrayList<>();

  public void add(String voyage, String passenger) {
    known.add(new BerthAssigned(voyage, passenger));
  }

  public int count() {
    return known.size();
  }
}
