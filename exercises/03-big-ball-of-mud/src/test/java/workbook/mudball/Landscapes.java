package workbook.mudball;

import java.util.List;
import java.util.Set;
import workbook.mudball.inspected.BoundedContext;
import workbook.mudball.inspected.Landscape;
import workbook.mudball.inspected.Promise;

/** Who there is at the ferry line and in the museum, and what they have promised. */
final class Landscapes {

  static final List<String> CONTEXTS = List.of("booking", "marketing", "reporting", "advertising");

  /** Nobody has promised anything: there is no published language. */
  static final Landscape FERRY_LINE = new Landscape(contexts("workbook.mudball."), List.of());

  static final Landscape MUSEUM = new Landscape(
      contexts("workbook.mudball.museum."),
      List.of(
          new Promise("booking", "crossings", "CrossingBooked", Set.of("voyage", "passenger")),
          new Promise("booking", "crossings", "SalesClosed", Set.of("voyage", "bookings")),
          new Promise("booking", "answers", "OfferAccepted", Set.of("passenger", "on")),
          new Promise("marketing", "travellers", "TravellerPromoted", Set.of("passenger")),
          new Promise("reporting", "loads", "LoadCounted", Set.of("voyage", "percent"))));

  private Landscapes() {}

  private static List<BoundedContext> contexts(String where) {
    return CONTEXTS.stream()
        .map(name -> new BoundedContext(name, where + name + "..", where + name + ".published.."))
        .toList();
  }
}
