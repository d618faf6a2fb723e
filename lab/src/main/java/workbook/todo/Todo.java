package workbook.todo;

/** The hole in a skeleton: {@code return todo("step 3: the next crossing with a free berth");}. */
public final class Todo {

  private Todo() {}

  /**
   * Stands where the learner's code will be.
   *
   * @param task the step and what is missing, said once
   * @return never
   * @throws NotYetWritten always
   */
  public static <T> T todo(String task) {
    throw new NotYetWritten(task);
  }
}
