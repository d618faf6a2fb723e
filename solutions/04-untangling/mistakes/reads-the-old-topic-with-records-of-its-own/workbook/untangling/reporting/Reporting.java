package workbook.untangling.reporting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import workbook.ports.Message;
import workbook.untangling.Context;
import workbook.untangling.Outside;
import workbook.untangling.Wire;
import workbook.untangling.booking.published.BookingNews;
import workbook.untangling.booking.published.BookingNews.VoyageClosed;
import workbook.untangling.reporting.published.ReportingNews;
import workbook.untangling.reporting.published.ReportingNews.FiguresReady;

/**
 * Counts how full each voyage is, by the board's formula, says when it is ready, and answers
 * whoever asks then.
 */
public final class Reporting implements Context {

  private final Outside outside;
  private final LoadFactor formula;

  private record Opened(int berths) {}

  private record Paid(String booking, long cents) {}

  private record Cancelled(String booking) {}

  private final Map<String, Integer> loads = new HashMap<>();
  private final Map<String, Integer> berths = new HashMap<>();
  private final Map<String, List<Paid>> fares = new HashMap<>();

  public Reporting(Outside outside, LoadFactor formula) {
    this.outside = outside;
    this.formula = formula;
  }

  @Override
  public Set<String> listensTo() {
    return Set.of("booking", BookingNews.TOPIC);
  }

  @Override
  public void on(String topic, Message message) {
    if (message.type().equals("SalesOpened")) {
      berths.put(message.key(), Wire.read(message, Opened.class).berths());
    } else if (message.type().equals("FarePaid")) {
      fares
          .computeIfAbsent(message.key(), voyage -> new ArrayList<>())
          .add(Wire.read(message, Paid.class));
    } else if (message.type().equals("BookingCancelled")) {
      String booking = Wire.read(message, Cancelled.class).booking();
      fares
          .getOrDefault(message.key(), new ArrayList<>())
          .removeIf(paid -> paid.booking().equals(booking));
    }
    if (!topic.equals(BookingNews.TOPIC)) {
      return;
    }
    VoyageClosed closed = Wire.read(message, VoyageClosed.class);
    List<Long> cents =
        fares.getOrDefault(closed.voyage(), List.of()).stream().map(Paid::cents).toList();
    loads.put(closed.voyage(), formula.percent(berths.get(closed.voyage()), cents));

    var ready = new FiguresReady(closed.voyage());
    outside
        .broker()
        .publish(
            ReportingNews.TOPIC,
            Wire.message(closed.voyage(), "reporting", closed.voyage(), ready));
  }

  /** How full the voyage is, in percent. */
  public int load(String voyage) {
    return loads.get(voyage);
  }

  /** Answers {@code load of V-7}. */
  @Override
  public String answer(String question) {
    String voyage = question.substring("load of ".length());
    return String.valueOf(load(voyage));
  }
}
