package workbook.messages.domain;

import java.time.Instant;

/** A fact of the ferry line: something that has happened, and that nobody can undo or refuse. */
public interface Event {

  /** The number of the booking that it is about. */
  String booking();

  /** When it happened; not when somebody wrote it down, sent it or heard of it. */
  Instant occurredAt();
}
