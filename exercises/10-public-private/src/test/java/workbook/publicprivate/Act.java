package workbook.publicprivate;

import java.util.Locale;
import java.util.function.Consumer;

/**
 * Something that a clerk does at the counter.
 *
 * @param text the voyage, the name, whatever goes with it; empty if nothing does
 * @param number berths, cents or risk; 0 if none
 */
record Act(Kind kind, String booking, String text, long number) {

  enum Kind {
    OPENS,
    AGREES_FARE,
    PAYS,
    NAMES,
    SHOWS_PASSPORT,
    LEAVES_PHONE,
    REMARKS,
    SCORES,
    MOVES,
    CANCELS,
    WITHDRAWS
  }

  static Act opens(String booking, String voyage, int berths) {
    return new Act(Kind.OPENS, booking, voyage, berths);
  }

  static Act agreesFare(String booking, long cents) {
    return new Act(Kind.AGREES_FARE, booking, "", cents);
  }

  static Act pays(String booking, long cents) {
    return new Act(Kind.PAYS, booking, Secrets.CARD, cents);
  }

  static Act names(String booking) {
    return new Act(Kind.NAMES, booking, Secrets.NAME, 0);
  }

  static Act showsPassport(String booking) {
    return new Act(Kind.SHOWS_PASSPORT, booking, Secrets.PASSPORT, 0);
  }

  static Act leavesPhone(String booking) {
    return new Act(Kind.LEAVES_PHONE, booking, Secrets.PHONE, 0);
  }

  static Act leavesAnotherPhone(String booking) {
    return new Act(Kind.LEAVES_PHONE, booking, "+44-1-999-5550", 0);
  }

  static Act remarks(String booking) {
    return new Act(Kind.REMARKS, booking, Secrets.REMARK, 0);
  }

  static Act scores(String booking) {
    return new Act(Kind.SCORES, booking, "", Secrets.RISK);
  }

  static Act moves(String booking, String voyage) {
    return new Act(Kind.MOVES, booking, voyage, 0);
  }

  static Act cancels(String booking) {
    return new Act(Kind.CANCELS, booking, "", 0);
  }

  static Act withdraws(String booking) {
    return new Act(Kind.WITHDRAWS, booking, "", 0);
  }

  void at(Counter counter) {
    Consumer<Counter> act = switch (kind) {
      case OPENS -> c -> c.open(booking, text, (int) number, Secrets.CLERK);
      case AGREES_FARE -> c -> c.agreeFare(booking, number);
      case PAYS -> c -> c.pay(booking, number, text);
      case NAMES -> c -> c.namePassenger(booking, text);
      case SHOWS_PASSPORT -> c -> c.notePassport(booking, text);
      case LEAVES_PHONE -> c -> c.notePhone(booking, text);
      case REMARKS -> c -> c.remark(booking, text);
      case SCORES -> c -> c.score(booking, (int) number);
      case MOVES -> c -> c.move(booking, text);
      case CANCELS -> c -> c.cancel(booking);
      case WITHDRAWS -> c -> c.withdraw(booking);
    };
    act.accept(counter);
  }

  @Override
  public String toString() {
    return booking
        + switch (kind) {
          case OPENS ->
            ": is opened for " + number + (number == 1 ? " berth on " : " berths on ") + text;
          case AGREES_FARE -> ": is to cost " + euros();
          case PAYS -> ": pays " + euros();
          case NAMES -> ": names the passenger";
          case SHOWS_PASSPORT -> ": shows a passport";
          case LEAVES_PHONE -> ": leaves a phone number";
          case REMARKS -> ": the clerk makes a remark";
          case SCORES -> ": the risk is scored";
          case MOVES -> ": moves to " + text;
          case CANCELS -> ": is cancelled by the passenger";
          case WITHDRAWS -> ": the voyage is withdrawn";
        };
  }

  private String euros() {
    return String.format(Locale.ROOT, "%d.%02d", number / 100, number % 100);
  }
}
