package workbook.worstday;

/** What the ferry line promises, and what it knows about its network. */
public final class Promises {

  /** Whoever asks for a crossing has a yes or a no after so many minutes. */
  public static final int ANSWER_AFTER_MINUTES = 20;

  /**
   * On a slow day each message is up to two minutes on its way. Seven, one after the other, lead
   * from a wish to a ticket; that is no reason yet to refuse anybody.
   */
  public static final int SLOW_MESSAGE_TAKES_MINUTES = 2;

  /** What Fleet has decided is on the board after so many minutes, if the network is quick. */
  public static final int BOARD_IS_BEHIND_MINUTES = 2;

  /** The control room hears from each program at least this often. */
  public static final int CONTROL_ROOM_HEARS_EVERY_MINUTES = 5;

  /**
   * A message that can be handled at all may fail so often until whatever was in its way is gone.
   */
  public static final int TRIES_UNTIL_TROUBLE_PASSES = 4;

  /** How often the broker tries to deliver before it puts a message among its dead letters. */
  public static final int BROKER_TRIES = 10;

  private Promises() {}
}
