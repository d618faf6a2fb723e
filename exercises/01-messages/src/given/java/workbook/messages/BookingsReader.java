package workbook.messages;

import java.util.function.Consumer;
import workbook.messages.Received.Broken;
import workbook.messages.Received.DoesNotFit;
import workbook.messages.Received.Read;
import workbook.messages.Received.UnknownType;
import workbook.ports.Message;

/**
 * Another context's letter box: opens what the broker delivers and puts each message where it
 * belongs. A normal return acknowledges the delivery, an exception asks for it again.
 */
public final class BookingsReader {

  /** Where messages go that cannot be handled now. */
  public interface Trays {

    /** New to us and no mistake: somebody may teach us the type one day. */
    void skip(Message message, String type);

    /** A mistake, ours or the sender's: a person has to look, and reads why. */
    void deadLetter(Message message, String why);
  }

  private final Codec codec;
  private final Consumer<Envelope> handler;
  private final Trays trays;

  public BookingsReader(Codec codec, Consumer<Envelope> handler, Trays trays) {
    this.codec = codec;
    this.handler = handler;
    this.trays = trays;
  }

  public void on(Message message) {
    Received received = codec.decode(message.payload());
    if (received instanceof Read read) {
      handler.accept(read.envelope());
    } else if (received instanceof UnknownType unknown) {
      trays.skip(message, unknown.type());
    } else if (received instanceof DoesNotFit misfit) {
      trays.deadLetter(message, misfit.type() + " does not fit: " + misfit.why());
    } else if (received instanceof Broken broken) {
      trays.deadLetter(message, "cannot be read: " + broken.why());
    }
  }
}
