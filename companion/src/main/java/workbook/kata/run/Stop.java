package workbook.kata.run;

import java.io.Serializable;

/**
 * Why a run ended before its tests did.
 *
 * @param why what happened
 * @param step the step whose test was running, or 0 if none was
 * @param test the test that was running, such as {@code RefundDeskTest.a_refund}, or empty
 * @param line the learner's line, such as {@code RefundDesk.java:31}, or empty if none was found
 * @param sentence all of it in a sentence
 */
public record Stop(Why why, int step, String test, String line, String sentence)
    implements Serializable {

  private static final long serialVersionUID = 1;

  /** The ways in which a run ends early. */
  public enum Why {
    DOES_NOT_COME_BACK,
    ENDS_THE_PROCESS,
    DIES
  }
}
