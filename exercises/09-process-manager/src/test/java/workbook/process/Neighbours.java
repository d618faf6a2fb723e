package workbook.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import workbook.lab.Lab;
import workbook.ports.Message;
import workbook.process.domain.Command;
import workbook.process.domain.Command.CloseCase;
import workbook.process.domain.Command.OfferVoyage;
import workbook.process.domain.Command.RefundFare;
import workbook.process.domain.Command.SayTooLate;
import workbook.process.domain.Command.TakeBerth;
import workbook.process.domain.News;
import workbook.process.domain.News.BerthTaken;
import workbook.process.domain.News.CrossingCancelled;
import workbook.process.domain.News.FareRefunded;
import workbook.process.domain.News.VoyageFull;

/**
 * Fleet, Payments and the passengers, who do what the desk asks. Each knows a command by its id and
 * does it once; another command that reads the same is done again.
 */
final class Neighbours {

  private final Lab lab;
  private final Map<String, String> passengers = new HashMap<>();
  private final Set<String> done = new HashSet<>();
  private final List<Command> heard = new ArrayList<>();
  private final Map<String, List<String>> got = new HashMap<>();
  private final Map<String, Integer> berthsLeft = new HashMap<>();
  private final List<Message> heldBack = new ArrayList<>();
  private boolean holdBack;
  private final Map<String, Consumer<OfferVoyage>> onOffer = new HashMap<>();
  private int replies;

  Neighbours(Lab lab) {
    this.lab = lab;
    for (CrossingCancelled each : List.of(
        RebookingDay.ANNAS,
        RebookingDay.ANNAS_SECOND,
        RebookingDay.BENS,
        RebookingDay.CLEOS,
        RebookingDay.DORAS)) {
      passengers.put(each.booking(), each.passenger());
    }
  }

  // How they are

  void berthsLeft(String voyage, int berths) {
    berthsLeft.put(voyage, berths);
  }

  /** Fleet and Payments do their work, but their answers stay on their desks. */
  void answerLater() {
    holdBack = true;
  }

  /** An answer that stayed on a desk, for somebody to carry. */
  Message takeAnswer() {
    return heldBack.remove(0);
  }

  /** All that stayed on a desk. */
  List<Message> answers() {
    return List.copyOf(heldBack);
  }

  void isDelivered(Message answer) {
    heldBack.remove(answer);
  }

  void answerNow() {
    holdBack = false;
    heldBack.forEach(this::send);
    heldBack.clear();
  }

  void onOffer(CrossingCancelled whose, Consumer<OfferVoyage> reaction) {
    onOffer.put(whose.booking(), reaction);
  }

  // What they do

  void receive(Message message) {
    if (!done.add(message.id())) {
      return;
    }
    Command command = Wire.readCommand(message);
    heard.add(command);
    String name = passengers.get(command.booking()) + " (" + command.booking() + ")";
    if (command instanceof OfferVoyage offer) {
      lab.note("offered", offer.voyage() + " to " + name, "");
      onOffer.getOrDefault(offer.booking(), none -> {}).accept(offer);
    } else if (command instanceof TakeBerth take) {
      takeBerth(take, name);
    } else if (command instanceof RefundFare refund) {
      lab.note("refunded", name, "");
      got(refund.booking(), "the fare back");
      reply("refunded", "payments", new FareRefunded(refund.booking()));
    } else if (command instanceof SayTooLate late) {
      lab.note("told", name + ": too late for " + late.voyage(), "");
    } else if (command instanceof CloseCase close) {
      lab.note("closed", name + " is " + close.outcome(), "");
    }
  }

  private void takeBerth(TakeBerth take, String name) {
    int left = berthsLeft.getOrDefault(take.voyage(), 10);
    if (left == 0) {
      lab.note("full", take.voyage() + ", no berth for " + name, "");
      reply(take.voyage() + "-is-full", "fleet", new VoyageFull(take.booking(), take.voyage()));
    } else {
      berthsLeft.put(take.voyage(), left - 1);
      lab.note("rebooked", name + " has a berth on " + take.voyage(), "");
      got(take.booking(), "a berth on " + take.voyage());
      reply(take.voyage() + "-taken", "fleet", new BerthTaken(take.booking(), take.voyage()));
    }
  }

  private void got(String booking, String what) {
    got.computeIfAbsent(booking, any -> new ArrayList<>()).add(what);
  }

  private void reply(String says, String source, News news) {
    Message message = Wire.write(says + "-" + ++replies, source, news);
    if (holdBack) {
      heldBack.add(message);
    } else {
      send(message);
    }
  }

  private void send(Message message) {
    lab.platform().publish(RebookingDay.REPLIES, message);
  }

  // What they say when asked

  /** What the booking has got in the end: berths and money, in this order of time. */
  List<String> got(CrossingCancelled whose) {
    return got.getOrDefault(whose.booking(), List.of());
  }

  List<OfferVoyage> offers(CrossingCancelled whose) {
    return all(whose, OfferVoyage.class);
  }

  OfferVoyage lastOffer(CrossingCancelled whose) {
    List<OfferVoyage> offers = offers(whose);
    if (offers.isEmpty()) {
      throw lab.broken(
          RebookingRules.OFFERED,
          "But %s (%s) was never offered anything.".formatted(whose.passenger(), whose.booking()));
    }
    return offers.get(offers.size() - 1);
  }

  List<String> toldTooLate(CrossingCancelled whose) {
    return all(whose, SayTooLate.class).stream().map(SayTooLate::voyage).toList();
  }

  List<String> closed(CrossingCancelled whose) {
    return all(whose, CloseCase.class).stream()
        .map(close -> close.outcome().name())
        .toList();
  }

  private <C extends Command> List<C> all(CrossingCancelled whose, Class<C> kind) {
    return heard.stream()
        .filter(command -> command.booking().equals(whose.booking()))
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }
}
