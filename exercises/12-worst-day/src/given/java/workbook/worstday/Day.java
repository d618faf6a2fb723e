package workbook.worstday;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import workbook.ports.Message;
import workbook.worstday.messages.Mail;
import workbook.worstday.messages.Topics;
import workbook.worstday.messages.Wishes.BookCrossing;
import workbook.worstday.messages.Wishes.CancelVoyage;
import workbook.worstday.messages.Wishes.MoveVoyage;
import workbook.worstday.messages.Wishes.OpenVoyage;

/**
 * What people outside ask for on one day: the same for the same seed and size, in the laboratory
 * and for real.
 */
public final class Day {

  /** Something that somebody outside says, so many seconds after the day began. */
  public record Said(int second, String topic, Message message) {}

  private static final List<String> PEOPLE =
      List.of("Anna", "Ben", "Cleo", "Dora", "Emil", "Fay", "Gus", "Hanna", "Ivo", "Jule");

  private Day() {}

  /**
   * So many wishes within the given number of seconds, on a few voyages. Some voyages are moved, a
   * third of them is cancelled late; one wish in ten asks for what it cannot have, and one in
   * twenty cannot be read.
   */
  public static List<Said> of(long seed, int wishes, int seconds) {
    var random = new Random(seed);
    var said = new ArrayList<Said>();
    int voyages = Math.max(2, wishes / 8);
    for (int i = 1; i <= voyages; i++) {
      voyage(said, random, "V-" + i, wishes / voyages + 1, seconds, i % 3 == 2);
    }
    for (int i = 1; i <= wishes; i++) {
      int second = Math.max(1, random.nextInt(Math.max(2, seconds)));
      String voyage = "V-" + (1 + random.nextInt(voyages));
      said.add(new Said(second, Topics.WISHES, wish(random, i, voyage)));
    }
    said.sort(Comparator.comparingInt(Said::second));
    return List.copyOf(said);
  }

  private static void voyage(
      List<Said> said, Random random, String voyage, int berths, int seconds, boolean cancelled) {
    said.add(new Said(0, Topics.HARBOUR_ORDERS, order(1, new OpenVoyage(voyage, "18:00", berths))));
    int last = seconds * 2 / 3;
    List<Integer> moves =
        random.ints(random.nextInt(3), 1, Math.max(2, last)).sorted().boxed().toList();
    int number = 2;
    for (int second : moves) {
      var moved = new MoveVoyage(voyage, "19:" + (10 + random.nextInt(50)));
      said.add(new Said(second, Topics.HARBOUR_ORDERS, order(number++, moved)));
    }
    if (cancelled) {
      var cancel = new CancelVoyage(voyage);
      said.add(new Said(Math.max(2, last), Topics.HARBOUR_ORDERS, order(number, cancel)));
    }
  }

  /** An order of the harbour master about a voyage; he counts them. */
  public static Message order(long number, Record order) {
    Message about = Mail.write("order", "harbour", number, order);
    return Mail.write(about.key() + "-order-" + number, "harbour", number, order);
  }

  private static Message wish(Random random, int i, String voyage) {
    String booking = "B-" + i;
    String passenger = PEOPLE.get(random.nextInt(PEOPLE.size()));
    int luck = random.nextInt(20);
    if (luck == 0) {
      return unreadable(booking);
    }
    long passport = luck == 1 ? 2019 : 2030;
    long fare = luck == 2 ? 140_00 : 20_00 + 100 * random.nextInt(30);
    String card = passenger + "-card-" + random.nextInt(3);
    return wish(new BookCrossing(booking, passenger, passport, voyage, card, fare));
  }

  /** A wish from the web page. */
  public static Message wish(BookCrossing wish) {
    return Mail.write("web-" + wish.booking(), "web", 1, wish);
  }

  /** A wish that nobody can read. */
  public static Message unreadable(String booking) {
    return new Message("web-" + booking, "web", "BookCrossing", booking, "1&" + booking + "&???");
  }

  /** An order about a voyage that nobody has heard of, and that nobody can read. */
  public static Message unreadableOrder(String voyage) {
    return new Message(voyage + "-order-1", "harbour", "OpenVoyage", voyage, "1&" + voyage);
  }
}
