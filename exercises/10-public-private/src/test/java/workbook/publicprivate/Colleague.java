package workbook.publicprivate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A colleague who sits beside the counter with pencil and paper: knows what has to be refused, what
 * a booking is, and what the others have to hear.
 */
final class Colleague {

  private final Map<String, BookingFile> files = new TreeMap<>();

  /** What the others have to hear of this, or nothing at all if it has to be refused. */
  Optional<List<Word>> on(Act act) {
    BookingFile before = files.get(act.booking());
    Optional<BookingFile> after = after(before, act);
    after.ifPresent(file -> files.put(act.booking(), file));
    return after.map(file -> words(before, file, act));
  }

  /** Whether it is a detail that is noted already: then it is a matter of taste who is told. */
  boolean knows(Act act) {
    BookingFile file = files.get(act.booking());
    return file != null
        && switch (act.kind()) {
          case NAMES -> act.text().equals(file.passenger());
          case SHOWS_PASSPORT -> act.text().equals(file.passport());
          case LEAVES_PHONE -> act.text().equals(file.phone());
          default -> false;
        };
  }

  List<BookingFile> files() {
    return List.copyOf(files.values());
  }

  /** Who sails, such as {@code Anna-1 on Friday evening}, and in how many berths. */
  Map<String, Integer> sailing() {
    var sailing = new TreeMap<String, Integer>();
    for (BookingFile file : files.values()) {
      if (confirmed(file)) {
        sailing.put(file.booking() + " on " + file.voyage(), file.berths());
      }
    }
    return sailing;
  }

  /** A booking that was opened when more berths were allowed than today. */
  void remembers(BookingFile file) {
    files.put(file.booking(), file);
  }

  private static List<Word> words(BookingFile before, BookingFile after, Act act) {
    var words = new ArrayList<Word>();
    boolean was = before != null && confirmed(before);
    if (was && !(confirmed(after) && before.voyage().equals(after.voyage()))) {
      words.add(Word.givenUp(after.booking(), before.voyage(), reason(act)));
    }
    if (confirmed(after) && !(was && before.voyage().equals(after.voyage()))) {
      words.add(Word.confirmed(after.booking(), after.voyage(), after.berths()));
    }
    if (was && isAboutThePassenger(act)) {
      words.add(Word.detailsChanged(after.booking()));
    }
    return words;
  }

  private static boolean isAboutThePassenger(Act act) {
    return switch (act.kind()) {
      case NAMES, SHOWS_PASSPORT, LEAVES_PHONE -> true;
      default -> false;
    };
  }

  /** Null where the first agreement had no word for it. */
  private static String reason(Act act) {
    return switch (act.kind()) {
      case MOVES -> "MOVED";
      case CANCELS -> "CANCELLED";
      default -> null;
    };
  }

  private static boolean paidInFull(BookingFile file) {
    return file.fare() > 0 && file.paid() >= file.fare();
  }

  private static boolean confirmed(BookingFile file) {
    return paidInFull(file) && !file.cancelled();
  }

  private static Optional<BookingFile> after(BookingFile file, Act act) {
    if (act.kind() == Act.Kind.OPENS) {
      return file != null || act.number() < 1 || act.number() > 6
          ? Optional.empty()
          : Optional.of(new BookingFile(
              act.booking(), act.text(), (int) act.number(), null, null, null, 0, 0, false));
    }
    if (file == null) {
      return Optional.empty();
    }
    return switch (act.kind()) {
      case REMARKS, SCORES -> Optional.of(file);
      case AGREES_FARE ->
        file.cancelled() || paidInFull(file) || act.number() < 1
            ? Optional.empty()
            : Optional.of(with(file, file.voyage(), act.number(), file.paid(), false));
      case PAYS ->
        file.cancelled() || act.number() < 1
            ? Optional.empty()
            : Optional.of(
                with(file, file.voyage(), file.fare(), file.paid() + act.number(), false));
      case MOVES ->
        file.cancelled() || file.voyage().equals(act.text())
            ? Optional.empty()
            : Optional.of(with(file, act.text(), file.fare(), file.paid(), false));
      case CANCELS, WITHDRAWS ->
        file.cancelled()
            ? Optional.empty()
            : Optional.of(with(file, file.voyage(), file.fare(), file.paid(), true));
      default -> file.cancelled() ? Optional.empty() : Optional.of(details(file, act));
    };
  }

  private static BookingFile with(
      BookingFile file, String voyage, long fare, long paid, boolean cancelled) {
    return new BookingFile(
        file.booking(),
        voyage,
        file.berths(),
        file.passenger(),
        file.passport(),
        file.phone(),
        fare,
        paid,
        cancelled);
  }

  private static BookingFile details(BookingFile file, Act act) {
    return new BookingFile(
        file.booking(),
        file.voyage(),
        file.berths(),
        act.kind() == Act.Kind.NAMES ? act.text() : file.passenger(),
        act.kind() == Act.Kind.SHOWS_PASSPORT ? act.text() : file.passport(),
        act.kind() == Act.Kind.LEAVES_PHONE ? act.text() : file.phone(),
        file.fare(),
        file.paid(),
        false);
  }
}
