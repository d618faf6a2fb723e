package workbook.mudball.museum.marketing;

import workbook.mudball.museum.Desk;
import workbook.mudball.museum.Program;

/** Somebody has told somebody over lunch what the topic is called. */
public final class TopicInAString implements Program {

  @Override
  public void start(Desk desk) {
    String topic = "booking".concat(".").concat("books");
    desk.listens(topic, "BerthAssigned", note -> note.read("passenger"));
  }
}
