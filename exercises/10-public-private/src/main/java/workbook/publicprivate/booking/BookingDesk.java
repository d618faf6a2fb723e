package workbook.publicprivate.booking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import workbook.ports.Message;
import workbook.publicprivate.BookingFile;
import workbook.publicprivate.Counter;
import workbook.publicprivate.Json;
import workbook.publicprivate.language.Agreement;

/**
 * The booking counter: lets a booking decide, and keeps what has happened together with what the
 * others are to be told.
 *
 * <p>Step 1 changes {@link #change} and {@link #file}, and {@link BookingContext} where the
 * constructor changes; step 4 what others can see of this class; step 6 what the translator is
 * told.
 */
public final class BookingDesk implements Counter {

  private final NoteBook notes;
  private final Map<String, Booking> bookings;
  private final Map<String, Integer> seen = new HashMap<>();

  /** @param bookings the bookings that this counter knows already */
  BookingDesk(DataSource database, Map<String, Booking> bookings) {
    this.notes = new NoteBook(database);
    this.bookings = bookings;
  }

  private void change(String number, Consumer<Booking> decision) {
    // TODO step 1: what does a counter know that was opened just now?
    Booking booking = bookings.computeIfAbsent(number, Booking::new);
    decision.accept(booking);

    List<Note> added = booking.happened().stream().map(Notes::note).toList();
    int before = seen.getOrDefault(number, 0);
    notes.keep(number, before, added, letters(number, booking));
    seen.put(number, before + added.size());
    booking.kept();
  }

  private static List<Message> letters(String number, Booking booking) {
    var letters = new ArrayList<Message>();
    for (Object news : Translator.news(booking, booking.happened())) {
      letters.add(new Message(
          UUID.randomUUID().toString(),
          Agreement.SOURCE,
          news.getClass().getSimpleName(),
          number,
          Json.text(news)));
    }
    return letters;
  }

  @Override
  public Optional<BookingFile> file(String number) {
    return Optional.ofNullable(bookings.get(number)).map(Booking::file);
  }

  /** Reporting finds it handy to see what has happened to a booking. */
  public List<BookingEvent> history(String number) {
    return notes.read(number).stream().map(Notes::event).toList();
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
