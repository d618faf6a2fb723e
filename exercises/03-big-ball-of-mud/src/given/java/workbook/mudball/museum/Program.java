package workbook.mudball.museum;

/** A program of the museum's ferry line. */
public interface Program {

  /** It starts, in the morning of the first day: says to what it listens, and sets its alarms. */
  void start(Desk desk);
}
