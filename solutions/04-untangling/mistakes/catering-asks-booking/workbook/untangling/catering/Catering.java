package workbook.untangling.catering;

import java.util.Set;
import workbook.ports.Message;
import workbook.untangling.Context;
import workbook.untangling.Outside;

/** Cooks for each voyage: one meal for everybody who sails. */
public final class Catering implements Context {

  private final Outside outside;

  public Catering(Outside outside) {
    this.outside = outside;
  }

  @Override
  public Set<String> listensTo() {
    return Set.of();
  }

  @Override
  public void on(String topic, Message message) {}

  /** How many meals the voyage needs; 0 as long as its sales are open. */
  public int meals(String voyage) {
    return Integer.parseInt(outside.ask("booking", voyage));
  }
}
