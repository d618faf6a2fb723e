package workbook.messages;

import java.util.ArrayList;
import java.util.List;
import workbook.lab.Component;
import workbook.lab.Lab;
import workbook.messages.domain.Event;
import workbook.ports.Message;

/** Another context's letter box, with a {@link BookingsReader} behind it. */
final class LetterBox implements BookingsReader.Trays {

  private final Lab lab;
  private final List<Envelope> read = new ArrayList<>();
  private final List<String> skipped = new ArrayList<>();
  private final List<String> reasons = new ArrayList<>();
  private int letters;

  LetterBox(Lab lab) {
    this.lab = lab;
    Component<BookingsReader> reader =
        lab.component("reader", w -> new BookingsReader(new Codec(), this::reads, this));
    lab.platform().subscribe(Neighbours.BOOKINGS, reader, BookingsReader::on);
  }

  String text(Event event) {
    return new Codec().encode(WireDay.enveloped(event));
  }

  String withType(String text, Event event, String type) {
    return JsonSurgery.replaced(text, WireDay.enveloped(event).type(), type);
  }

  private void reads(Envelope envelope) {
    read.add(envelope);
    lab.note("read", envelope.payload().getClass().getSimpleName(), "reader");
  }

  @Override
  public void skip(Message message, String type) {
    skipped.add(type);
    lab.note("skipped", message + ", a " + type, "reader");
  }

  @Override
  public void deadLetter(Message message, String why) {
    reasons.add(why);
    lab.note("put aside", message + ", " + why, "reader");
  }

  /** Letters with these texts come, one after the other, and everything that follows happens. */
  void delivers(String... texts) {
    for (String text : texts) {
      letters++;
      lab.platform()
          .publish(
              Neighbours.BOOKINGS, new Message("L-" + letters, "booking", "letter", "B-7", text));
    }
    lab.settle();
  }

  void requireRead(int expected) {
    lab.require(
        MessageRules.NEXT_ONE_IS_READ,
        read.size() == expected,
        () -> "But of %d letters %d could be read, and %d were."
            .formatted(letters, expected, read.size()));
  }

  void requireSkipped(int expected) {
    lab.require(
        MessageRules.UNKNOWN_TYPE,
        skipped.size() == expected,
        () -> "But %d should have been skipped as unknown, and %d were."
            .formatted(expected, skipped.size()));
  }

  void requireDeadLetters(int expected) {
    int tired = lab.platform().deadLetters("reader").size();
    lab.require(
        MessageRules.PUT_ASIDE_ONCE,
        tired == 0,
        () -> "But the broker had to try %d of them ten times and gave up.".formatted(tired));
    lab.require(
        MessageRules.PUT_ASIDE_ONCE,
        reasons.size() == expected,
        () ->
            "But %d should have been put aside, and %d were.".formatted(expected, reasons.size()));
  }
}
