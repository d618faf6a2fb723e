package workbook.untangling.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import workbook.ports.Message;
import workbook.untangling.Context;
import workbook.untangling.Outside;
import workbook.untangling.Wire;
import workbook.untangling.booking.published.BookingNews;
import workbook.untangling.booking.published.BookingNews.CrossingBooked;
import workbook.untangling.booking.published.BookingNews.CrossingCancelled;
import workbook.untangling.booking.published.BookingNews.FareReceived;
import workbook.untangling.booking.published.BookingNews.VoyageClosed;
import workbook.untangling.booking.published.BookingNews.VoyageOnSale;
import workbook.untangling.reporting.published.ReportingNews;
import workbook.untangling.reporting.published.ReportingNews.FiguresReady;

/** Counts how full each voyage is, by the board's formula. */
public final class Reporting implements Context {

  private final Outside outside;
  private final LoadFactor formula;

  private final Map<String, VoyageOnSale> voyages = new TreeMap<>();
  private final Map<String, CrossingBooked> bookings = new TreeMap<>();
  private final Map<String, List<FareReceived>> fares = new TreeMap<>();

  public Reporting(Outside outside, LoadFactor formula) {
    this.outside = outside;
    this.formula = formula;
  }

  @Override
  public Set<String> listensTo() {
    return Set.of(BookingNews.TOPIC);
  }

  @Override
  public void on(String topic, Message message) {
    BookingNews news = Wire.read(message, BookingNews.class);
    if (news instanceof VoyageOnSale sale) {
      voyages.put(sale.voyage(), sale);
    } else if (news instanceof CrossingBooked booked) {
      bookings.put(booked.booking(), booked);
    } else if (news instanceof FareReceived fare) {
      fares.computeIfAbsent(fare.voyage(), voyage -> new ArrayList<>()).add(fare);
    } else if (news instanceof CrossingCancelled cancelled) {
      fares
          .getOrDefault(cancelled.voyage(), new ArrayList<>())
          .removeIf(fare -> fare.booking().equals(cancelled.booking()));
    } else if (news instanceof VoyageClosed closed) {
      var ready = new FiguresReady(closed.voyage());
      outside
          .broker()
          .publish(
              ReportingNews.TOPIC,
              Wire.message(closed.voyage(), "reporting", closed.voyage(), ready));
    }
  }

  /** How full the voyage is, in percent. */
  public int load(String voyage) {
    List<Long> cents =
        fares.getOrDefault(voyage, List.of()).stream().map(FareReceived::cents).toList();
    return formula.percent(voyages.get(voyage).berths(), cents);
  }

  /** Answers {@code load of V-7}. */
  @Override
  public String answer(String question) {
    return String.valueOf(load(question.substring("load of ".length())));
  }
}
