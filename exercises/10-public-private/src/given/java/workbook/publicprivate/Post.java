package workbook.publicprivate;

/** Carries what Booking has to say to the broker. A timer calls it again and again. */
@FunctionalInterface
public interface Post {
  void deliver();
}
