package workbook.mudball.inspected;

import java.util.Set;

/** A part of a context that may have worked out for itself what is somebody else's business. */
public interface Suspect {

  /** The context in which it lives. */
  String context();

  /** What its own team calls the answer. */
  String calledThere();

  /**
   * What it makes of this history, if it hears nothing but Booking: no other context speaks to it,
   * and none can be asked.
   *
   * @return answers such as {@code Anna on V-3}: she sails on V-3, and is a frequent traveller by
   *     then; none where it cannot tell
   */
  Set<String> answers(History history);
}
