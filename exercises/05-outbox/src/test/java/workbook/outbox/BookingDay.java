package workbook.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import workbook.lab.Component;
import workbook.lab.Database;
import workbook.lab.Lab;
import workbook.lab.Outcome;
import workbook.outbox.domain.Booking;
import workbook.outbox.domain.BookingEvent;
import workbook.outbox.domain.Bookings;
import workbook.ports.Message;

/** A day at the booking desk: clerks keep bookings, a relay publishes, the others listen. */
final class BookingDay {

  static final String ANNA = "Anna";
  static final String BEN = "Ben";
  static final String CORA = "Cora";

  static final String FRIDAY = "Friday evening";
  static final String SATURDAY = "Saturday noon";
  static final String SUNDAY = "Sunday morning";

  private static final Duration POLL = Duration.ofMillis(100);
  private static final int MORE_THAN_ANY_WEATHER_EXPLAINS = 15;

  private final Lab lab;
  private final Database database;
  private final Map<String, List<BookingEvent>> said = new HashMap<>();

  final Component<Bookings> desk;
  final Component<OutboxRelay> relay;
  private final Component<OutboxRelay> operator;
  private boolean switchedOff;

  /** A day on which desk and relay run and may crash; the relay polls while the day settles. */
  BookingDay(Lab lab) {
    this.lab = lab;
    this.database = lab.database("booking", OutboxSchema.SQL);
    this.desk = deskWithClock("booking desk", Duration.ZERO);
    this.relay = relayWithClock("relay", Duration.ZERO);
    this.operator = relayWithClock("operator", Duration.ZERO).sturdy();
    lab.every(POLL, this::relayPolls);
  }

  /** Another program at another counter, whose clock is off by this much. */
  Component<Bookings> deskWithClock(String name, Duration off) {
    return lab.component(
        name,
        w -> BookingContext.bookings(
            w.database(), w.broker(), () -> w.clock().instant().plus(off)));
  }

  /** Another relay, whose clock is off by this much. */
  Component<OutboxRelay> relayWithClock(String name, Duration off) {
    return lab.component(
        name,
        w -> BookingContext.relay(
            w.database(), w.broker(), () -> w.clock().instant().plus(off)));
  }

  // What happens

  Outcome books(String passenger, String voyage) {
    return keeps("books " + passenger, booked(passenger, voyage));
  }

  Outcome changes(String passenger, String voyage) {
    return changes(desk, passenger, voyage);
  }

  Outcome changes(Component<Bookings> desk, String passenger, String voyage) {
    return desk.run(
        "changes " + passenger, bookings -> update(bookings, passenger, b -> b.changeTo(voyage)));
  }

  Outcome cancels(String passenger) {
    return desk.run(
        "cancels " + passenger, bookings -> update(bookings, passenger, Booking::cancel));
  }

  /** Saves a booking as the clerk has it in front of her. */
  Outcome keeps(String what, Booking booking) {
    return desk.run(what, bookings -> save(bookings, booking));
  }

  /** The same, to be done side by side with something else. */
  Component.Task keeping(Component<Bookings> desk, Booking booking) {
    return desk.task("keeps " + booking.passenger(), bookings -> save(bookings, booking));
  }

  Component.Task polling(Component<OutboxRelay> relay) {
    return relay.task("polls", OutboxRelay::poll);
  }

  /** The relay polls once, unless somebody had to switch it off. */
  void relayPolls() {
    if (switchedOff) {
      return;
    }
    relay.run("polls", OutboxRelay::poll);
    if (published().size() > announced().size() * MORE_THAN_ANY_WEATHER_EXPLAINS) {
      switchedOff = true;
      lab.note("stopped", "by its neighbours, after too many repeats", "relay");
    }
  }

  void cleansUp(Duration age) {
    lab.note("is asked", "to clean up after %d days".formatted(age.toDays()), "relay");
    relay.run("cleans up", r -> r.cleanUp(age));
  }

  /** A booking that was never stored. */
  static Booking booked(String passenger, String voyage) {
    return Booking.book(numberOf(passenger), passenger, voyage);
  }

  /** A clerk reads the booking, and does not save it yet. */
  Booking reads(String passenger) {
    var read = new ArrayList<Booking>();
    desk.run(
        "reads " + passenger, bookings -> bookings.find(numberOf(passenger)).ifPresent(read::add));
    return read.get(0);
  }

  /** A clerk who does not find the booking, because the desk crashed before, goes home. */
  private void update(Bookings bookings, String passenger, Consumer<Booking> change) {
    bookings.find(numberOf(passenger)).ifPresent(booking -> {
      change.accept(booking);
      save(bookings, booking);
    });
  }

  private void save(Bookings bookings, Booking booking) {
    booking.news().forEach(event -> saidAt(event.booking(), event.version()).add(event));
    bookings.save(booking);
  }

  static String numberOf(String passenger) {
    return passenger + "-1";
  }

  /** What clerks have tried to say as this version of the booking; one of them succeeds. */
  private List<BookingEvent> saidAt(String booking, int version) {
    return said.computeIfAbsent(booking + "/" + version, key -> new ArrayList<>());
  }

  // What others see

  /** Everything that was published, repeats included, in the order in which it was stored. */
  List<Message> published() {
    return lab.platform().topic(BookingMessages.TOPIC);
  }

  /** The events that were published, without repeats, in the order of their first publication. */
  List<BookingEvent> announced() {
    return published().stream().map(BookingMessages::event).distinct().toList();
  }

  /** The events that were published about this passenger's booking, without repeats. */
  List<BookingEvent> announcedOf(String passenger) {
    return announced().stream()
        .filter(e -> e.booking().equals(numberOf(passenger)))
        .toList();
  }

  /** The version at which a passenger's booking is stored; 0 if it is not. */
  long storedVersion(String passenger) {
    return versionOf(numberOf(passenger));
  }

  /** The version at which the booking of this number is stored; 0 if it is not. */
  long versionOf(String number) {
    return database.number(
        "select coalesce(max(version), 0) from booking where number = ?", number);
  }

  String storedVoyage(String passenger) {
    return (String) database
        .rows("select voyage from booking where number = ?", numberOf(passenger))
        .get(0)
        .get("voyage");
  }

  long outboxRows() {
    return database.number("select count(*) from outbox");
  }

  /** What a person sees who looks at another machine. */
  List<ParkedEvent> parked() {
    var parked = new ArrayList<ParkedEvent>();
    operator.run("lists what is parked", r -> parked.addAll(r.parked()));
    lab.note("listed", "%d parked, from another machine".formatted(parked.size()), "operator");
    return parked;
  }

  /** The events of the stored bookings that nobody was told of. */
  List<BookingEvent> lost() {
    var lost = new ArrayList<BookingEvent>();
    List<BookingEvent> announced = announced();
    for (Map<String, Object> row :
        database.rows("select number, version from booking order by number")) {
      for (int version = 1; version <= (int) row.get("version"); version++) {
        List<BookingEvent> events = saidAt((String) row.get("number"), version);
        if (announced.stream().noneMatch(events::contains)) {
          lost.add(events.get(0));
        }
      }
    }
    return lost;
  }

  /** The events that were published although the booking was not stored at that version. */
  List<BookingEvent> invented() {
    return announced().stream()
        .filter(event -> database.number(
                "select count(*) from booking where number = ? and version >= ?",
                event.booking(),
                event.version())
            == 0)
        .toList();
  }
}
