package workbook.publicprivate.booking;

import java.util.List;
import javax.sql.DataSource;
import workbook.ports.Broker;
import workbook.ports.Message;
import workbook.publicprivate.Json;
import workbook.publicprivate.Post;
import workbook.publicprivate.language.Agreement;
import workbook.publicprivate.language.BookingNews;

/** Follows the notes and says what they mean to others. */
final class TellingPost implements Post {

  private final ToldNotes notes;
  private final Broker broker;

  TellingPost(DataSource database, Broker broker) {
    this.notes = new ToldNotes(database);
    this.broker = broker;
  }

  @Override
  public void deliver() {
    for (ToldNotes.Untold untold : notes.untold()) {
      List<Note> all = notes.read(untold.booking());
      List<Note> earlier = all.subList(0, untold.number() - 1);
      List<BookingNews> news = Translator.news(
          Booking.from(untold.booking(), BookingDesk.history(earlier)),
          earlier.size(),
          Notes.events(all.get(untold.number() - 1)));
      for (int i = 0; i < news.size(); i++) {
        publish(untold.booking() + "/" + untold.number() + "/" + i, news.get(i));
      }
      notes.told(untold);
    }
  }

  private void publish(String id, BookingNews news) {
    String type = news.getClass().getSimpleName();
    broker.publish(
        Agreement.TOPIC, new Message(id, Agreement.SOURCE, type, news.booking(), Json.text(news)));
  }
}
