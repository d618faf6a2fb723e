package workbook.process;

import java.time.Instant;
import java.util.List;
import workbook.ports.Message;
import workbook.process.domain.Command;
import workbook.process.domain.Command.CloseCase;
import workbook.process.domain.Command.OfferVoyage;
import workbook.process.domain.Command.Outcome;
import workbook.process.domain.Command.RefundFare;
import workbook.process.domain.Command.SayTooLate;
import workbook.process.domain.Command.TakeBerth;
import workbook.process.domain.News;
import workbook.process.domain.News.BerthTaken;
import workbook.process.domain.News.CrossingCancelled;
import workbook.process.domain.News.DeadlinePassed;
import workbook.process.domain.News.FareRefunded;
import workbook.process.domain.News.MoneyPreferred;
import workbook.process.domain.News.OfferAnswered;
import workbook.process.domain.News.VoyageFull;

/** How news and commands are written into messages and read from them. */
public final class Wire {

  private Wire() {}

  /** @param id names this one announcement; a repeat of it has the same id */
  public static Message write(String id, String source, News news) {
    return message(id, source, news, news.booking(), payload(news));
  }

  /** @throws IllegalArgumentException if this is no news of ours or cannot be read */
  public static News readNews(Message message) {
    String[] parts = message.payload().split("\\|", -1);
    String booking = message.key();
    return switch (message.type()) {
      case "CrossingCancelled" -> new CrossingCancelled(booking, parts[0], names(parts[1]));
      case "OfferAnswered" ->
        new OfferAnswered(
            booking, parts[0], Boolean.parseBoolean(parts[1]), Instant.parse(parts[2]));
      case "MoneyPreferred" -> new MoneyPreferred(booking);
      case "BerthTaken" -> new BerthTaken(booking, parts[0]);
      case "VoyageFull" -> new VoyageFull(booking, parts[0]);
      case "FareRefunded" -> new FareRefunded(booking);
      case "DeadlinePassed" -> new DeadlinePassed(booking, parts[0], Instant.parse(parts[1]));
      default -> throw new IllegalArgumentException("no news for this desk: " + message);
    };
  }

  /** @throws IllegalArgumentException for a deadline, which is not sent but set */
  public static Message write(String id, String source, Command command) {
    return message(id, source, command, command.booking(), payload(command));
  }

  /** @throws IllegalArgumentException if this is no command of the desk's */
  public static Command readCommand(Message message) {
    String[] parts = message.payload().split("\\|", -1);
    String booking = message.key();
    return switch (message.type()) {
      case "OfferVoyage" -> new OfferVoyage(booking, parts[0], Instant.parse(parts[1]));
      case "TakeBerth" -> new TakeBerth(booking, parts[0]);
      case "RefundFare" -> new RefundFare(booking);
      case "SayTooLate" -> new SayTooLate(booking, parts[0]);
      case "CloseCase" -> new CloseCase(booking, Outcome.valueOf(parts[0]));
      default -> throw new IllegalArgumentException("no command of the desk's: " + message);
    };
  }

  private static Message message(
      String id, String source, Object content, String booking, String payload) {
    return new Message(id, source, content.getClass().getSimpleName(), booking, payload);
  }

  private static String payload(News news) {
    if (news instanceof CrossingCancelled cancelled) {
      return cancelled.passenger() + "|" + String.join(",", cancelled.others());
    } else if (news instanceof OfferAnswered answer) {
      return answer.voyage() + "|" + answer.yes() + "|" + answer.at();
    } else if (news instanceof BerthTaken taken) {
      return taken.voyage();
    } else if (news instanceof VoyageFull full) {
      return full.voyage();
    } else if (news instanceof DeadlinePassed passed) {
      return passed.token() + "|" + passed.due();
    }
    return "";
  }

  private static String payload(Command command) {
    if (command instanceof OfferVoyage offer) {
      return offer.voyage() + "|" + offer.answerBy();
    } else if (command instanceof TakeBerth take) {
      return take.voyage();
    } else if (command instanceof SayTooLate late) {
      return late.voyage();
    } else if (command instanceof CloseCase close) {
      return close.outcome().name();
    } else if (command instanceof RefundFare) {
      return "";
    }
    throw new IllegalArgumentException(
        "a deadline is set with Deadlines, and not sent: " + command);
  }

  private static List<String> names(String joined) {
    return joined.isEmpty() ? List.of() : List.of(joined.split(","));
  }
}
