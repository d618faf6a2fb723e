package workbook.untangling;

import static workbook.untangling.Season.FARE;
import static workbook.untangling.UntanglingRules.BOOKING_GOES_ON;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import workbook.lab.Component;
import workbook.lab.Lab;
import workbook.lab.Rule;
import workbook.untangling.Books.Letter;
import workbook.untangling.Season.Voyage;
import workbook.untangling.advertising.Advertising;
import workbook.untangling.before.OldAdvertising;
import workbook.untangling.before.OldBookingOffice;
import workbook.untangling.before.OldMarketing;
import workbook.untangling.before.OldReporting;
import workbook.untangling.booking.BookingOffice;
import workbook.untangling.booking.model.Boarding;
import workbook.untangling.booking.model.EventStore;
import workbook.untangling.catering.Catering;
import workbook.untangling.marketing.FrequentTraveller;
import workbook.untangling.marketing.Marketing;
import workbook.untangling.reporting.LoadFactor;
import workbook.untangling.reporting.Reporting;

/** A pretend summer at the ferry line: people book and sail, and letters are posted. */
final class FerryLine {

  final Bus bus;
  final Books books = new Books();

  private final Lab lab;
  private final EventStore store = new EventStore();
  private final List<Letter> letters = new ArrayList<>();
  private LocalDate newFrom = LocalDate.MIN;
  private boolean before;
  private boolean open;
  private Component<Inbox> office;

  /** On a quiet day: what is published is heard at once. */
  FerryLine(Lab lab) {
    this(lab, true);
  }

  /** What is published goes over the platform, in the weather of this telling. */
  static FerryLine inAnyWeather(Lab lab) {
    return new FerryLine(lab, false);
  }

  private FerryLine(Lab lab, boolean calm) {
    this.lab = lab;
    this.bus = new Bus(lab, calm);
  }

  /** As it was before anybody untangled it. */
  FerryLine before() {
    before = true;
    return this;
  }

  // What the board has decided

  FerryLine decidedWhoSails(String words, Boarding boarding) {
    lab.note("decided", words, "the board");
    books.boarding = boarding;
    return this;
  }

  FerryLine decidedWhoIsFrequent(String words, FrequentTraveller rule) {
    lab.note("decided", words, "the board");
    books.rule = rule;
    return this;
  }

  FerryLine decidedHowFullItIs(String words, LoadFactor formula) {
    lab.note("decided", words, "the board");
    books.formula = formula;
    return this;
  }

  // Who is there

  private void open() {
    if (open) {
      return;
    }
    open = true;
    if (before) {
      opensTheOld();
    } else {
      opensTheNew(false);
    }
  }

  private void opensTheOld() {
    newFrom = LocalDate.MAX;
    office = bus.join("old booking", o -> new OldBookingOffice(o, store, books.boarding));
    bus.join("old marketing", o -> new OldMarketing(o, books.rule));
    bus.join("old reporting", o -> new OldReporting(o, books.formula));
    bus.join("old advertising", o -> new OldAdvertising(o, this::postOld, "old reporting"));
  }

  private void opensTheNew(boolean oldReaders) {
    opensTheNewOffice(oldReaders);
    bus.join("marketing", o -> new Marketing(o, books.rule));
    bus.join("reporting", o -> new Reporting(o, books.formula));
    bus.join("advertising", o -> new Advertising(o, this::post, newFrom));
  }

  private void opensTheNewOffice(boolean oldReaders) {
    office = bus.join("booking", o -> new BookingOffice(o, store, books.boarding, oldReaders));
  }

  /** Booking is where it was; the others are made of classes that this island has. */
  void opensOnTheIsland(Island island) {
    open = true;
    opensTheNewOffice(false);
    bus.join("marketing", o -> island.context(Marketing.class, o, books.rule));
    bus.join("reporting", o -> island.context(Reporting.class, o, books.formula));
    PostOffice post = this::post;
    bus.join("advertising", o -> island.context(Advertising.class, o, post, newFrom));
  }

  /** Catering is there too, from now on. */
  FerryLine hiresCatering() {
    open();
    bus.join("catering", Catering::new);
    return this;
  }

  private void post(String passenger, String voyage) {
    posted(passenger, voyage, "advertising");
  }

  /** The old Advertising was told to leave the later voyages alone. */
  private void postOld(String passenger, String voyage) {
    if (books.voyage(voyage).day().isBefore(newFrom)) {
      posted(passenger, voyage, "old advertising");
    }
  }

  private void posted(String passenger, String voyage, String by) {
    letters.add(new Letter(passenger, voyage));
    if (!bus.isQuiet()) {
      lab.note("posted", "a letter about " + voyage + " to " + passenger, by);
    }
  }

  // Moving from the old to the new

  /** The new ones start beside the old ones; letters about later voyages are theirs. */
  FerryLine moves(Voyage firstOfTheNew) {
    lab.note("moved", "new contexts start; letters are theirs from " + firstOfTheNew + " on", "");
    before = false;
    newFrom = firstOfTheNew.day();
    bus.leave("old booking");
    opensTheNew(true);
    return this;
  }

  /** The new Booking tells the past. */
  FerryLine retells() {
    happens("retold", "what happened before", o -> ((BookingOffice) o).retell());
    return this;
  }

  /** The old readers are gone, and the office is started without them. */
  FerryLine hasMoved() {
    List.of("old marketing", "old reporting", "old advertising", "booking").forEach(bus::leave);
    opensTheNewOffice(false);
    return this;
  }

  /** A new Reporting takes the place of the one that there was, and knows nothing. */
  FerryLine replacesReporting() {
    lab.note("replaced", "a new one, which knows nothing, takes its place", "reporting");
    bus.leave("reporting");
    bus.join("reporting", o -> new Reporting(o, books.formula));
    return this;
  }

  // What happens

  /** Long ago these have sailed, each for a fare paid at once, and all is told and handled. */
  FerryLine sailed(Voyage voyage, String... passengers) {
    open();
    bus.quietly(() -> sells(voyage, passengers).closes(voyage));
    lab.note("sailed", voyage + " with " + String.join(", ", passengers), "");
    return this;
  }

  /** These have booked and paid already; the sales go on. */
  FerryLine onSale(Voyage voyage, String... passengers) {
    open();
    bus.quietly(() -> sells(voyage, passengers));
    lab.note("booked", voyage + " so far: " + String.join(", ", passengers), "");
    return this;
  }

  /** Each books a berth and pays at once. */
  FerryLine sells(Voyage voyage, String... passengers) {
    Consumer<Context> selling = opensSales(voyage);
    for (String passenger : passengers) {
      books.booked(voyage, passenger, FARE);
      books.paid(voyage, passenger, FARE);
      selling = selling.andThen(o -> {
        Clerk.books(o, voyage, passenger);
        Clerk.takes(o, voyage, passenger, FARE);
      });
    }
    happens("sold", voyage + " to " + String.join(", ", passengers), selling);
    return this;
  }

  /** The passenger has a berth already, and books and pays another one under the same name. */
  FerryLine sellsAnotherBerth(Voyage voyage, String passenger) {
    books.soldAnother(voyage, passenger, FARE);
    happens(
        "sold",
        "another berth on " + voyage + " to " + passenger,
        o -> Clerk.sellsAnother(o, voyage, passenger));
    return this;
  }

  FerryLine books(Voyage voyage, String passenger) {
    Consumer<Context> opening = opensSales(voyage);
    books.booked(voyage, passenger, FARE);
    happens(
        "booked",
        passenger + " on " + voyage,
        opening.andThen(o -> Clerk.books(o, voyage, passenger)));
    return this;
  }

  /** What it takes that the voyage can be booked. */
  private Consumer<Context> opensSales(Voyage voyage) {
    open();
    if (books.knows(voyage)) {
      return office -> {};
    }
    books.opened(voyage);
    return office -> Clerk.opens(office, voyage);
  }

  FerryLine pays(Voyage voyage, String passenger, long cents) {
    books.paid(voyage, passenger, cents);
    happens(
        "paid",
        "%d.%02d by %s for %s".formatted(cents / 100, cents % 100, passenger, voyage),
        o -> Clerk.takes(o, voyage, passenger, cents));
    return this;
  }

  FerryLine movesBerth(Voyage voyage, String passenger) {
    happens(
        "moved",
        passenger + " to another berth on " + voyage,
        o -> Clerk.moves(o, voyage, passenger));
    return this;
  }

  FerryLine cancels(Voyage voyage, String passenger) {
    books.cancelled(voyage, passenger);
    happens("cancelled", passenger + " on " + voyage, o -> Clerk.cancels(o, voyage, passenger));
    return this;
  }

  FerryLine closes(Voyage voyage) {
    books.closed(voyage);
    bus.isTheEveOf(voyage.day());
    happens("closed", "the sales of " + voyage, o -> Clerk.closes(o, voyage));
    return this;
  }

  private void happens(String verb, String what, Consumer<Context> command) {
    var outcome = office.run("take a booking", inbox -> command.accept(inbox.context()));
    if (!bus.isQuiet()) {
      lab.note(verb, what + bus.published(), "");
    }
    lab.require(
        BOOKING_GOES_ON,
        outcome.done(),
        () -> "But Booking fails with a " + outcome.failure().orElse(null) + ".");
  }

  FerryLine passes(Duration time) {
    lab.pass(time);
    return this;
  }

  /** Everything that follows happens. */
  FerryLine settles() {
    lab.settle();
    return this;
  }

  // What we see

  List<Letter> letters() {
    return letters.stream().sorted().toList();
  }

  /** Letters, figures and frequent travellers are what they must be after what happened. */
  void requireAllIsRight(Rule rule) {
    requireFigures(rule);
    requireFrequentTravellers(rule);
    requireLetters(rule);
  }

  void requireLetters(Rule rule) {
    requireLetters(rule, books.letters());
  }

  private void requireLetters(Rule rule, List<Letter> expected) {
    for (Letter letter : letters()) {
      lab.require(
          rule,
          expected.contains(letter),
          () -> "But " + letter.passenger() + " gets a letter about " + letter.voyage() + ", and "
              + books.whyNot(letter) + ".");
      long copies = letters.stream().filter(letter::equals).count();
      lab.require(
          rule,
          copies == 1,
          () -> "But " + letter.passenger() + " gets " + copies + " letters about "
              + letter.voyage() + ".");
    }
    for (Letter letter : expected) {
      lab.require(
          rule,
          letters.contains(letter),
          () -> "But " + letter.passenger() + " gets no letter about " + letter.voyage() + ".");
    }
  }

  void requireFigures(Rule rule) {
    for (Voyage voyage : books.closedVoyages()) {
      requireLoad(rule, "Reporting", voyage, load("reporting", voyage));
    }
  }

  /** The old Reporting has heard all of it too. */
  void requireOldFigures(Rule rule, Voyage... voyages) {
    for (Voyage voyage : voyages) {
      requireLoad(rule, "the old Reporting", voyage, load("old reporting", voyage));
    }
  }

  private void requireLoad(Rule rule, String who, Voyage voyage, Integer load) {
    lab.require(
        rule,
        Objects.equals(load, books.load(voyage)),
        () -> "But " + who + " says "
            + (load == null ? "nothing of " + voyage : voyage + " is " + load + " % full")
            + ", and it is " + books.load(voyage) + " % full.");
  }

  void requireFrequentTravellers(Rule rule) {
    Map<String, LocalDate> known = frequentTravellers();
    Map<String, LocalDate> expected = books.frequentTravellers();
    lab.require(
        rule,
        known != null && new TreeMap<>(known).equals(expected),
        () -> "But Marketing's frequent travellers are " + text(known) + ", and they should be "
            + text(expected) + ".");
  }

  Integer load(String reporting, Voyage voyage) {
    return look(
        reporting,
        context -> context instanceof OldReporting old
            ? old.load(voyage.number())
            : ((Reporting) context).load(voyage.number()));
  }

  Map<String, LocalDate> frequentTravellers() {
    return look(
        before ? "old marketing" : "marketing",
        context -> context instanceof OldMarketing old
            ? old.frequentTravellers()
            : ((Marketing) context).frequentTravellers());
  }

  private static String text(Map<String, LocalDate> travellers) {
    return travellers == null || travellers.isEmpty()
        ? "none"
        : String.join(
            ", ",
            new TreeMap<>(travellers)
                .entrySet().stream()
                    .map(each -> each.getKey() + " (since " + Season.text(each.getValue()) + ")")
                    .toList());
  }

  /** What somebody sees who looks over the shoulder of this context; null where it fails. */
  <T> T look(String context, Function<Context, T> look) {
    var seen = new ArrayList<T>();
    bus.run(context, inbox -> seen.add(look.apply(inbox.context())));
    return seen.isEmpty() ? null : seen.get(0);
  }
}
