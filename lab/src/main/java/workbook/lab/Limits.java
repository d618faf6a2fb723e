package workbook.lab;

/** How much of anything one trial may use, so that nothing runs for ever. */
final class Limits {

  /** A component that computes this long without touching the outside is taken to loop. */
  static final int CPU_SECONDS_WITHOUT_AN_INTERACTION = 2;

  /** A component that does nothing this long, by the real clock, is taken to be stuck. */
  static final int SECONDS_OF_WAITING = 8;

  /** The same for one that would work if the machine let it. */
  static final int SECONDS_OF_WORKING = 60;

  /** How long, by the real clock, threads of a trial that was judged may take to end. */
  static final int MILLIS_TO_UNWIND = 500;

  /** Interactions in one piece of a component's work. */
  static final int INTERACTIONS = 2_000;

  /** Interactions in one trial. */
  static final int POINTS = 20_000;

  /** Things that fall due in one trial. */
  static final int AGENDA = 5_000;

  /** Rounds of periodic work with the same pause between, while each still changes something. */
  static final int ROUNDS = 50;

  /** How often the platform tries to deliver before a message becomes a dead letter. */
  static final int DELIVERY_ATTEMPTS = 10;

  /** Lines of a timeline in a failure. */
  static final int LINES = 12;

  private Limits() {}
}
