package workbook.untangling;

import static workbook.untangling.Clerk.PART;
import static workbook.untangling.Season.ANNA;
import static workbook.untangling.Season.BEN;
import static workbook.untangling.Season.CHO;
import static workbook.untangling.Season.FARE;
import static workbook.untangling.Season.V1;
import static workbook.untangling.Season.V2;
import static workbook.untangling.Season.V3;
import static workbook.untangling.UntanglingRules.BOOKING_SAYS_WHO_SAILS;
import static workbook.untangling.UntanglingRules.NOTES_DO_NOT_MATTER;
import static workbook.untangling.UntanglingRules.NOTHING_INTERNAL;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import workbook.lab.Explore;
import workbook.lab.Lab;
import workbook.lab.Step;
import workbook.untangling.Bus.Sent;
import workbook.untangling.booking.model.Boarding;
import workbook.untangling.reporting.LoadFactor;

@Step(
    value = 1,
    title = "Booking tells others what they need in words made for them",
    edit = {"BookingNews", "BookingOffice", "Marketing", "Reporting", "Advertising"},
    minutes = 15)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class PublishedLanguageTest {

  private static final Boarding WHOEVER_HAS_BOOKED = (fare, paid) -> true;
  private static final LoadFactor BY_FARES = (berths, fares) ->
      (int) (100 * fares.stream().mapToLong(Long::longValue).sum() / (berths * FARE));
  private static final Boarding WITH_FIVE_FOR_THE_HARBOUR = (fare, paid) -> paid >= fare + 5_00;

  @Test
  @Order(1)
  void a_fare_paid_in_two_parts_is_one_berth_sold() {
    Explore.calm(lab -> {
      var line = new FerryLine(lab).sailed(V1, ANNA).sailed(V2, ANNA);

      line.books(V3, ANNA).pays(V3, ANNA, 15_00).pays(V3, ANNA, 25_00);
      line.sells(V3, BEN).closes(V3).settles();

      line.requireAllIsRight(NOTES_DO_NOT_MATTER);
    });
  }

  @Test
  @Order(2)
  void a_berth_that_was_moved_is_no_second_crossing() {
    Explore.calm(lab -> {
      var line = new FerryLine(lab).sailed(V1, ANNA);

      line.sells(V2, ANNA).movesBerth(V2, ANNA).closes(V2).settles();

      line.requireAllIsRight(NOTES_DO_NOT_MATTER);
    });
  }

  @Test
  @Order(3)
  void who_has_not_paid_stays_ashore_and_gets_no_letter() {
    Explore.calm(lab -> {
      var line = new FerryLine(lab).sailed(V1, CHO).sailed(V2, CHO);

      line.books(V3, CHO).sells(V3, ANNA).closes(V3).settles();

      line.requireAllIsRight(BOOKING_SAYS_WHO_SAILS);
    });
  }

  @Test
  @Order(4)
  void when_nobody_has_to_pay_in_advance_everybody_sails() {
    Explore.calm(lab -> {
      var line = new FerryLine(lab)
          .decidedWhoSails("whoever has booked sails and pays on board", WHOEVER_HAS_BOOKED)
          .sailed(V1, ANNA)
          .sailed(V2, ANNA);

      line.books(V3, ANNA).books(V3, BEN).closes(V3).settles();

      line.requireAllIsRight(BOOKING_SAYS_WHO_SAILS);
    });
  }

  @Test
  @Order(5)
  void when_the_harbour_wants_its_share_the_fare_alone_is_not_enough() {
    Explore.calm(lab -> {
      var line = new FerryLine(lab)
          .decidedWhoSails(
              "who sails pays 5.00 for the harbour as well", WITH_FIVE_FOR_THE_HARBOUR);

      line.sells(V1, ANNA).books(V1, BEN).pays(V1, BEN, 45_00).closes(V1).settles();

      line.requireAllIsRight(BOOKING_SAYS_WHO_SAILS);
    });
  }

  @Test
  @Order(6)
  void a_voyage_is_as_full_as_its_fares_whenever_and_whatever_people_pay() {
    Explore.calm(lab -> {
      var line = new FerryLine(lab)
          .decidedWhoSails("whoever has booked sails and pays on board", WHOEVER_HAS_BOOKED)
          .decidedHowFullItIs("by the fares of those who sail, not by heads", BY_FARES);

      line.sells(V1, ANNA)
          .books(V1, BEN)
          .books(V1, CHO)
          .pays(V1, CHO, 1_00)
          .closes(V1)
          .settles();

      line.requireAllIsRight(NOTES_DO_NOT_MATTER);
    });
  }

  @Test
  @Order(7)
  void no_card_no_clerk_and_no_part_of_a_fare_is_on_the_wire() {
    Explore.calm(lab -> {
      var line = new FerryLine(lab);

      line.sells(V1, ANNA).books(V1, BEN).pays(V1, BEN, PART).pays(V1, BEN, FARE - PART);
      line.movesBerth(V1, BEN).closes(V1).settles();

      requireNothingInternal(lab, line.bus);
    });
  }

  private static void requireNothingInternal(Lab lab, Bus bus) {
    List<Sent> heard = bus.sent.stream()
        .filter(sent -> sent.by().equals("booking"))
        .filter(sent -> !bus.listenersBut("booking", sent.topic()).isEmpty())
        .toList();
    lab.require(
        NOTHING_INTERNAL, !heard.isEmpty(), () -> "But nobody hears anything of Booking at all.");
    for (Sent sent : heard) {
      String payload = sent.message().payload();
      Clerk.INTERNALS.forEach((internal, what) -> {
        if (payload.contains(internal)) {
          lab.note("read", "\"" + internal + "\", " + what, sent.message().type());
        }
        lab.require(
            NOTHING_INTERNAL,
            !payload.contains(internal),
            () -> "But whoever listens to \"%s\" can read %s, \"%s\"."
                .formatted(sent.topic(), what, internal));
      });
    }
  }
}
