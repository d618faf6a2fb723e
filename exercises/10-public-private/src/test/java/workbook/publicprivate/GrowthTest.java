package workbook.publicprivate;

import static workbook.publicprivate.BookingDay.ANNA;
import static workbook.publicprivate.PublicRules.ANSWERED;
import static workbook.publicprivate.PublicRules.COPY;
import static workbook.publicprivate.PublicRules.OLD_READER;
import static workbook.publicprivate.PublicRules.SAYS_WHY;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import workbook.lab.Explore;
import workbook.lab.Lab;
import workbook.lab.Step;
import workbook.ports.Message;
import workbook.publicprivate.fleet.Manifest;
import workbook.publicprivate.ticketing.TicketBook;

@Step(
    value = 6,
    title = "The language grows and breaks nobody",
    edit = {"BookingSnapshot", "BookingNews", "Translator", "BookingDesk", "BookingApi"},
    minutes = 9)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class GrowthTest {

  @Test
  @Order(1)
  void fleet_has_its_own_copy_of_who_sails() {
    for (List<Act> days : List.of(Days.ANNAS, Days.BOTH)) {
      for (int acts = 6; acts <= days.size(); acts++) {
        List<Act> soFar = days.subList(0, acts);
        Explore.calm(lab -> {
          var day = new BookingDay(lab, ANSWERED);
          day.does(soFar.toArray(Act[]::new));

          requireCopy(lab, day, day.heard());
        });
      }
    }
  }

  @Test
  @Order(2)
  void in_whatever_order_snapshots_come_the_copy_is_the_same() {
    Explore.calm(lab -> {
      var day = new BookingDay(lab, ANSWERED);
      for (int i = 0; i < Days.BOTH.size(); i++) {
        day.does(Days.BOTH.get(i));
        if (i % 2 == 0) {
          day.opensAnew();
        }
      }
      List<Message> snapshots = day.heard().stream()
          .filter(message -> message.type().equals("BookingSnapshot"))
          .toList();
      for (List<Message> order : Orders.of(snapshots)) {
        requireCopy(lab, day, order);
      }
    });
  }

  @Test
  @Order(3)
  void a_booking_that_was_begun_last_year_gets_into_the_copy_too() {
    for (int release = 1; release < Days.ANNAS.size(); release++) {
      int old = release;
      Explore.calm(lab -> {
        var day = new BookingDay(lab, ANSWERED);
        Days.ANNAS.subList(0, old).forEach(day.lastYear()::did);
        Map<String, Integer> before = day.colleague().sailing();
        day.does(Days.ANNAS.subList(old, Days.ANNAS.size()).toArray(Act[]::new));

        lab.note("release", "after " + old + " acts, when " + before + " sailed", "counter");
        requireCopy(lab, day, day.heard());
      });
    }
  }

  @Test
  @Order(4)
  void a_withdrawn_voyage_is_a_reason_of_its_own() {
    Explore.calm(lab -> {
      var day = new BookingDay(lab, ANSWERED).listeningClosely();
      day.does(Days.BOTH.toArray(Act[]::new));
      day.does(Act.cancels(ANNA));

      var tickets = new TicketBook();
      day.heard().forEach(tickets::on);

      lab.require(
          SAYS_WHY,
          tickets.forAPerson().equals(List.of("Ben-1 on Saturday noon")),
          () -> "But Ticketing, which knows MOVED and CANCELLED only, gave to a person: "
              + tickets.forAPerson() + ".");
    });
  }

  @Test
  @Order(5)
  void ticketing_has_the_same_tickets_as_ever() {
    for (int acts = 1; acts <= Days.BOTH.size(); acts++) {
      List<Act> soFar = Days.BOTH.subList(0, acts);
      Explore.calm(lab -> {
        var day = new BookingDay(lab, ANSWERED);
        day.does(soFar.toArray(Act[]::new));
        requireTickets(lab, day);
      });
    }
  }

  private static void requireTickets(Lab lab, BookingDay day) {
    var tickets = new TicketBook();
    for (Message message : day.heard()) {
      try {
        tickets.on(message);
      } catch (RuntimeException e) {
        throw lab.broken(
            OLD_READER,
            "But Ticketing cannot read " + message.type() + ": "
                + e.getMessage().lines().findFirst().orElse("") + ".");
      }
    }
    Map<String, Integer> sailing = day.colleague().sailing();
    lab.require(
        OLD_READER,
        tickets.tickets().equals(sailing),
        () -> "But Ticketing has tickets for " + tickets.tickets() + ", and there sail " + sailing
            + ".");
  }

  private static void requireCopy(Lab lab, BookingDay day, List<Message> messages) {
    var manifest = new Manifest();
    for (Message message : messages) {
      try {
        manifest.on(message);
      } catch (RuntimeException e) {
        throw lab.broken(
            COPY,
            "But Fleet cannot read " + message.type() + " " + message.payload() + ": "
                + e.getMessage().lines().findFirst().orElse("") + ".");
      }
    }
    Map<String, Integer> sailing = day.colleague().sailing();
    lab.require(
        COPY,
        manifest.sailing().equals(sailing),
        () -> "But Fleet's copy says " + manifest.sailing() + ", and there sail " + sailing + ".");
  }
}
