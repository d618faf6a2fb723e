package workbook.ordering;

import org.jdbi.v3.core.Handle;
import workbook.ordering.domain.BerthGivenBack;
import workbook.ordering.domain.BerthTaken;
import workbook.ordering.domain.Change;
import workbook.ordering.domain.PassengerMoved;
import workbook.ports.Message;

/** How an announcement becomes text, a row and a message, and comes back from them. */
public final class Announcements {

  private static final String SOURCE = "booking";

  private Announcements() {}

  /**
   * Keeps an announcement in Booking's database, with the caller's handle. A relay (chapter 5)
   * publishes what has been committed there.
   */
  public static void store(Handle handle, Announcement announcement) {
    handle
        .createUpdate(
            "insert into announcement (voyage, number, text) values (:voyage, :number, :text)")
        .bind("voyage", announcement.voyage())
        .bind("number", announcement.number())
        .bind("text", text(announcement))
        .execute();
  }

  /** The message that the broker carries; its key is the voyage. */
  public static Message write(Announcement announcement) {
    return new Message(
        announcement.voyage() + "#" + announcement.number(),
        SOURCE,
        announcement.change().getClass().getSimpleName(),
        announcement.voyage(),
        text(announcement));
  }

  /** @throws IllegalArgumentException if this is no announcement or cannot be read */
  public static Announcement read(Message message) {
    return parse(message.payload());
  }

  /** One line of text from which {@link #parse} makes an equal announcement. */
  public static String text(Announcement announcement) {
    Change change = announcement.change();
    String what;
    if (change instanceof BerthTaken taken) {
      what = "taken|" + taken.berth() + "|" + taken.passenger();
    } else if (change instanceof PassengerMoved moved) {
      what = "moved|" + moved.from() + "|" + moved.to();
    } else {
      what = "given back|" + ((BerthGivenBack) change).berth();
    }
    return announcement.voyage() + "|" + announcement.number() + "|" + what;
  }

  /** @throws IllegalArgumentException if this is not the text of an announcement */
  public static Announcement parse(String text) {
    String[] parts = text.split("\\|");
    try {
      return new Announcement(parts[0], Long.parseLong(parts[1]), change(parts));
    } catch (ArrayIndexOutOfBoundsException | NumberFormatException e) {
      throw new IllegalArgumentException("not an announcement: " + text, e);
    }
  }

  private static Change change(String[] parts) {
    int berth = Integer.parseInt(parts[3]);
    return switch (parts[2]) {
      case "taken" -> new BerthTaken(berth, parts[4]);
      case "moved" -> new PassengerMoved(berth, Integer.parseInt(parts[4]));
      case "given back" -> new BerthGivenBack(berth);
      default -> throw new IllegalArgumentException("no such change: " + parts[2]);
    };
  }
}
