package workbook.mudball.inspected;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A system that can be played again and again, each time with other messages being late. */
public interface Rehearsal {

  /** No message is later than this: the network of the ferry line has never been slower. */
  Duration LATEST = Duration.ofHours(1);

  /** The deliveries of a play in which all goes well, in order. */
  List<Delivery> deliveries();

  /**
   * What each context does in the end, when everything has arrived: letters posted, berths given.
   * Each context is in it, also one that does nothing. Deeds stand in the order in which they were
   * done; for the passengers the same deeds in another order are the same.
   *
   * @param late what is late; none, one or two
   * @throws IllegalArgumentException if there are more than two, or one is later than
   *     {@link #LATEST}
   */
  Map<String, List<String>> deeds(List<Late> late);

  /** One message on its way to one reader: the nth delivery to that reader, counted from 1. */
  record Delivery(String reader, int nth, String message) {

    public Late lateBy(Duration duration) {
      return new Late(this, duration);
    }

    @Override
    public String toString() {
      return message + " to " + reader;
    }
  }

  /** A delivery that takes longer than usual. */
  record Late(Delivery delivery, Duration by) {

    @Override
    public String toString() {
      return delivery + " is late by " + by.toMinutes() + " min";
    }
  }
}
