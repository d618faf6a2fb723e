package workbook.untangling.reporting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import workbook.ports.Message;
import workbook.untangling.Context;
import workbook.untangling.Outside;
import workbook.untangling.Wire;
import workbook.untangling.published.News.FiguresReady;
import workbook.untangling.published.News.Traveller;
import workbook.untangling.published.News.VoyageClosed;

/**
 * Counts how full each voyage is, by the board's formula, says when it is ready, and answers
 * whoever asks then.
 */
public final class Reporting implements Context {

  private final Outside outside;
  private final LoadFactor formula;

  private final Map<String, Integer> loads = new HashMap<>();

  public Reporting(Outside outside, LoadFactor formula) {
    this.outside = outside;
    this.formula = formula;
  }

  @Override
  public Set<String> listensTo() {
    return Set.of("voyages closed");
  }

  @Override
  public void on(String topic, Message message) {
    VoyageClosed closed = Wire.read(message, VoyageClosed.class);
    List<Long> fares = closed.aboard().stream().map(Traveller::fare).toList();
    loads.put(closed.voyage(), formula.percent(closed.berths(), fares));

    var ready = new FiguresReady(closed.voyage());
    outside
        .broker()
        .publish("figures", Wire.message(closed.voyage(), "reporting", closed.voyage(), ready));
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
