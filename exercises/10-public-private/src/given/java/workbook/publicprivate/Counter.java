package workbook.publicprivate;

import java.util.Optional;

/**
 * What a clerk can do at the booking counter. Money is in cents.
 *
 * <p>Each method but the last throws {@link Refused} where the rules of the line forbid it, and
 * {@link BookingHasMovedOn} where somebody else has changed the booking at the same moment; then
 * nothing has happened.
 */
public interface Counter {

  /** Somebody would like berths on a voyage. Nothing is promised yet. */
  void open(String booking, String voyage, int berths, String clerk);

  /** What the crossing costs; may be agreed again as long as it is not paid in full. */
  void agreeFare(String booking, long cents);

  /** A payment, which may come in parts, also before the fare is agreed. */
  void pay(String booking, long cents, String card);

  void namePassenger(String booking, String name);

  void notePassport(String booking, String passport);

  void notePhone(String booking, String phone);

  /** What a clerk tells the next clerk. */
  void remark(String booking, String text);

  /** How likely it is that somebody else pays in the end, from 0 to 100. */
  void score(String booking, int risk);

  /** The passenger takes another voyage. */
  void move(String booking, String voyage);

  /** The passenger does not sail. */
  void cancel(String booking);

  /** The voyage does not sail. */
  void withdraw(String booking);

  /** The booking as it is now, for the clerk's own eyes. */
  Optional<BookingFile> file(String booking);
}
