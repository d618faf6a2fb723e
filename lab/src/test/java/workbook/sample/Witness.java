package workbook.sample;

import java.util.ArrayList;
import java.util.List;

/** Stands outside of every program and remembers what their code came to. */
public final class Witness {

  private final List<String> seen = new ArrayList<>();

  public synchronized void saw(String what) {
    seen.add(what);
  }

  public synchronized List<String> seen() {
    return List.copyOf(seen);
  }
}
