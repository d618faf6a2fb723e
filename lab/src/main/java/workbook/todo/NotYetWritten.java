package workbook.todo;

/**
 * Thrown by code that the learner has not written yet.
 *
 * <p>An {@link Error}, not an exception: the laboratory takes an exception for a failing consumer
 * and would deliver to an unwritten method for ever.
 */
public final class NotYetWritten extends Error {

  private static final long serialVersionUID = 1;

  public NotYetWritten(String task) {
    super(task);
  }
}
