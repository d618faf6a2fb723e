package workbook.mudball.reporting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import workbook.mudball.Context;
import workbook.mudball.Outside;
import workbook.mudball.Wire;
import workbook.mudball.booking.model.BookingEvent;
import workbook.mudball.booking.model.BookingEvent.BookingCancelled;
import workbook.mudball.booking.model.BookingEvent.FarePaid;
import workbook.mudball.booking.model.BookingEvent.SalesOpened;
import workbook.ports.Message;

/**
 * Counts how full each voyage is, by the board's formula, and answers whoever asks.
 *
 * <p>It answers with what it has counted by then. Whether that is all there is to count, it does
 * not say.
 */
public final class Reporting implements Context {

  private final Outside outside;
  private final LoadFactor formula;

  private final Map<String, Integer> berths = new HashMap<>();
  private final Map<String, List<FarePaid>> fares = new HashMap<>();

  public Reporting(Outside outside, LoadFactor formula) {
    this.outside = outside;
    this.formula = formula;
  }

  @Override
  public Set<String> listensTo() {
    return Set.of("booking");
  }

  @Override
  public void on(String topic, Message message) {
    BookingEvent event = Wire.read(message, BookingEvent.class);
    if (event instanceof SalesOpened opened) {
      berths.put(opened.voyage(), opened.berths());
    } else if (event instanceof FarePaid fare) {
      fares.computeIfAbsent(fare.voyage(), voyage -> new ArrayList<>()).add(fare);
    } else if (event instanceof BookingCancelled cancelled) {
      fares
          .getOrDefault(cancelled.voyage(), new ArrayList<>())
          .removeIf(fare -> fare.booking().equals(cancelled.booking()));
    }
  }

  /** How full the voyage is, in percent, as far as it has been counted. */
  public int load(String voyage) {
    List<Long> cents =
        fares.getOrDefault(voyage, List.of()).stream().map(FarePaid::cents).toList();
    return formula.percent(berths.get(voyage), cents);
  }

  /** Answers {@code load of V-7}. */
  @Override
  public String answer(String question) {
    String voyage = question.substring("load of ".length());
    return String.valueOf(load(voyage));
  }
}
