package workbook.untangling.catering;

import static workbook.todo.Todo.todo;

import java.util.Set;
import workbook.ports.Message;
import workbook.untangling.Context;
import workbook.untangling.Outside;

/**
 * Cooks for each voyage: one meal for everybody who sails. It is new, and nobody has asked Booking
 * for anything.
 *
 * <p>Step 5: listen to what there is to be heard already.
 */
public final class Catering implements Context {

  private final Outside outside;

  public Catering(Outside outside) {
    this.outside = outside;
  }

  @Override
  public Set<String> listensTo() {
    return todo("step 5: the topics that Catering needs");
  }

  @Override
  public void on(String topic, Message message) {
    todo("step 5: who sails gets a meal");
  }

  /** How many meals the voyage needs; 0 as long as its sales are open. */
  public int meals(String voyage) {
    return todo("step 5: one meal for each who sails");
  }
}
