package workbook.untangling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import workbook.untangling.Season.Voyage;
import workbook.untangling.booking.model.Boarding;
import workbook.untangling.marketing.FrequentTraveller;
import workbook.untangling.reporting.LoadFactor;

/** What the board's rules say to what really happened, worked out by somebody who saw all of it. */
final class Books {

  /** A letter with an offer. */
  record Letter(String passenger, String voyage) implements Comparable<Letter> {

    @Override
    public int compareTo(Letter other) {
      int byVoyage = voyage.compareTo(other.voyage);
      return byVoyage != 0 ? byVoyage : passenger.compareTo(other.passenger);
    }
  }

  private static final class Sale {
    private final String passenger;
    private final long fare;
    private long paid;
    private boolean cancelled;

    private Sale(String passenger, long fare) {
      this.passenger = passenger;
      this.fare = fare;
    }
  }

  private static final class Sales {
    private final Voyage voyage;
    private final Map<String, Sale> bookings = new LinkedHashMap<>();
    private boolean closed;

    private Sales(Voyage voyage) {
      this.voyage = voyage;
    }
  }

  private final Map<String, Sales> voyages = new TreeMap<>();

  Boarding boarding = Boarding.PAID_IN_FULL;
  FrequentTraveller rule = FrequentTraveller.THREE_IN_THIRTY_DAYS;
  LoadFactor formula = LoadFactor.BY_HEADS;

  // What happened

  void opened(Voyage voyage) {
    voyages.put(voyage.number(), new Sales(voyage));
  }

  boolean knows(Voyage voyage) {
    return voyages.containsKey(voyage.number());
  }

  void booked(Voyage voyage, String passenger, long fare) {
    sales(voyage).bookings.put(passenger, new Sale(passenger, fare));
  }

  /** A berth more under the same name. */
  void soldAnother(Voyage voyage, String passenger, long fare) {
    var sale = new Sale(passenger, fare);
    sale.paid = fare;
    sales(voyage).bookings.put(passenger + ", second berth", sale);
  }

  void paid(Voyage voyage, String passenger, long cents) {
    sales(voyage).bookings.get(passenger).paid += cents;
  }

  void cancelled(Voyage voyage, String passenger) {
    sales(voyage).bookings.get(passenger).cancelled = true;
  }

  void closed(Voyage voyage) {
    sales(voyage).closed = true;
  }

  Voyage voyage(String number) {
    return voyages.get(number).voyage;
  }

  private Sales sales(Voyage voyage) {
    return voyages.get(voyage.number());
  }

  // What follows

  List<Voyage> closedVoyages() {
    return voyages.values().stream()
        .filter(sales -> sales.closed)
        .map(sales -> sales.voyage)
        .toList();
  }

  List<String> aboard(Voyage voyage) {
    return sailing(sales(voyage)).stream().map(sale -> sale.passenger).sorted().toList();
  }

  private List<Sale> sailing(Sales sales) {
    return sales.bookings.values().stream()
        .filter(sale -> !sale.cancelled && boarding.sails(sale.fare, sale.paid))
        .toList();
  }

  int load(Voyage voyage) {
    return formula.percent(
        Season.BERTHS, sailing(sales(voyage)).stream().map(sale -> sale.fare).toList());
  }

  Map<String, LocalDate> frequentTravellers() {
    Map<String, List<LocalDate>> crossings = new TreeMap<>();
    for (Voyage voyage : closedVoyages()) {
      for (String passenger : aboard(voyage)) {
        crossings.computeIfAbsent(passenger, name -> new ArrayList<>()).add(voyage.day());
      }
    }
    Map<String, LocalDate> travellers = new TreeMap<>();
    crossings.forEach((passenger, days) -> {
      days.sort(null);
      rule.since(days).ifPresent(since -> travellers.put(passenger, since));
    });
    return travellers;
  }

  List<Letter> letters() {
    Map<String, LocalDate> frequent = frequentTravellers();
    List<Letter> letters = new ArrayList<>();
    for (Voyage voyage : closedVoyages()) {
      for (String passenger : new TreeSet<>(aboard(voyage))) {
        LocalDate since = frequent.get(passenger);
        if (load(voyage) < 50 && since != null && !since.isAfter(voyage.day())) {
          letters.add(new Letter(passenger, voyage.number()));
        }
      }
    }
    return letters;
  }

  /** Why this letter should not have been written. */
  String whyNot(Letter letter) {
    Sales sales = voyages.get(letter.voyage());
    if (sales == null || !sales.closed) {
      return "its sales are still open";
    }
    if (!aboard(sales.voyage).contains(letter.passenger())) {
      return letter.passenger() + " is not aboard";
    }
    if (load(sales.voyage) >= 50) {
      return letter.voyage() + " is sold well, " + load(sales.voyage) + " % of it";
    }
    Optional<LocalDate> since = Optional.ofNullable(frequentTravellers().get(letter.passenger()));
    return letter.passenger()
        + since
            .map(day -> " is a frequent traveller from " + Season.text(day) + " on, not before")
            .orElse(" is no frequent traveller");
  }
}
