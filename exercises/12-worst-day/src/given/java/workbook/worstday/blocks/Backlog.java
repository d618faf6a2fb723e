package workbook.worstday.blocks;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A guard that takes a delivery over and lets the broker go at once; what lies inside is done
 * later, by a chore. The broker never waits for a slow program. Remembers in the program what it
 * has taken over.
 */
public final class Backlog implements Guard {

  private final Queue<Books.Work> toDo = new ConcurrentLinkedQueue<>();

  @Override
  public Handling around(String topic, Handling next) {
    return (books, message) -> toDo.add(later -> next.handle(later, message));
  }

  /** A chore. */
  public void run(Books books) throws Exception {
    for (Books.Work work = toDo.peek(); work != null; work = toDo.peek()) {
      work.with(books);
      toDo.remove();
    }
  }
}
