package workbook.publicprivate.booking;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import workbook.ports.Message;
import workbook.publicprivate.BookingFile;
import workbook.publicprivate.Counter;
import workbook.publicprivate.Json;
import workbook.publicprivate.language.Agreement;
import workbook.publicprivate.language.BookingNews;

/**
 * The booking counter: lets a booking decide, and keeps what has happened together with what the
 * others are to be told.
 *
 * <p>It remembers nothing: each time it reads the notes, so a second counter and a new start are
 * nothing special.
 */
public final class BookingDesk implements Counter {

  private final NoteBook notes;

  BookingDesk(DataSource database) {
    this.notes = new NoteBook(database);
  }

  private void change(String number, Consumer<Booking> decision) {
    List<Note> kept = notes.read(number);
    List<BookingEvent> history = history(kept);
    Booking booking = Booking.from(number, history);
    decision.accept(booking);

    List<BookingNews> news =
        Translator.news(Booking.from(number, history), kept.size(), booking.happened());
    // The notes count, not the events in them: a note of last year may be several events.
    notes.keep(number, kept.size(), notes(booking), letters(news));
  }

  private static List<BookingEvent> history(List<Note> kept) {
    return kept.stream().flatMap(note -> Notes.events(note).stream()).toList();
  }

  private static List<Note> notes(Booking booking) {
    return booking.happened().stream().map(Notes::note).toList();
  }

  private static List<Message> letters(List<BookingNews> news) {
    return news.stream().map(BookingDesk::letter).toList();
  }

  private static Message letter(BookingNews news) {
    return new Message(
        UUID.randomUUID().toString(),
        Agreement.SOURCE,
        news.getClass().getSimpleName(),
        news.booking(),
        Json.text(news));
  }

  @Override
  public Optional<BookingFile> file(String number) {
    Booking booking = Booking.from(number, history(notes.read(number)));
    return booking.open() ? Optional.of(booking.file()) : Optional.empty();
  }

  /** Reporting finds it handy to see what has happened to a booking. */
  public List<?> history(String number) {
    return history(notes.read(number));
  }

  // What the clerk can ask for; the booking decides.

  @Override
  public void open(String number, String voyage, int berths, String clerk) {
    change(number, booking -> booking.open(voyage, berths, clerk));
  }

  @Override
  public void agreeFare(String number, long cents) {
    change(number, booking -> booking.agreeFare(cents));
  }

  @Override
  public void pay(String number, long cents, String card) {
    change(number, booking -> booking.pay(cents, card));
  }

  @Override
  public void namePassenger(String number, String name) {
    change(number, booking -> booking.namePassenger(name));
  }

  @Override
  public void notePassport(String number, String passport) {
    change(number, booking -> booking.notePassport(passport));
  }

  @Override
  public void notePhone(String number, String phone) {
    change(number, booking -> booking.notePhone(phone));
  }

  @Override
  public void remark(String number, String text) {
    change(number, booking -> booking.remark(text));
  }

  @Override
  public void score(String number, int risk) {
    change(number, booking -> booking.score(risk));
  }

  @Override
  public void move(String number, String voyage) {
    change(number, booking -> booking.move(voyage));
  }

  @Override
  public void cancel(String number) {
    change(number, Booking::cancel);
  }

  @Override
  public void withdraw(String number) {
    change(number, Booking::withdraw);
  }
}
