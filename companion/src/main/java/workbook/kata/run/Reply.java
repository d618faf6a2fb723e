package workbook.kata.run;

import java.io.Serializable;

/** What the worker answers. */
sealed interface Reply extends Serializable {

  /** The tests were read. */
  record Told(ChapterTests tests) implements Reply {
    private static final long serialVersionUID = 1;
  }

  /**
   * The tests ran.
   *
   * @param tired true if the worker should be replaced before the next job
   */
  record Ran(Run run, boolean tired) implements Reply {
    private static final long serialVersionUID = 1;
  }

  /** The tests are still running, and somebody in that process is watching them. */
  record Alive() implements Reply {
    private static final long serialVersionUID = 1;
  }

  /** The worker itself could not do it. */
  record Unable(String sentence) implements Reply {
    private static final long serialVersionUID = 1;
  }

  /** The process ended; made by the parent when there is nothing more to read. */
  record Gone(String sentence) implements Reply {
    private static final long serialVersionUID = 1;
  }
}
