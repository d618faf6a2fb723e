package workbook.messages;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import workbook.lab.Explore;
import workbook.lab.GreenFromTheStart;
import workbook.lab.Step;

@Step(
    value = 3,
    title = "A reaction keeps the case and names its cause",
    edit = {"Envelopes"},
    minutes = 6)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class EnvelopesTest {

  @Test
  @Order(1)
  void a_reaction_to_a_reaction_belongs_to_the_same_case() {
    Explore.calm(lab -> {
      var letters = new Correspondence(lab);
      var booked = letters.begins("R-1", letters.booked());
      var charged = letters.follows(booked, letters.charged());

      letters.follows(charged, letters.issued("T-1"));

      letters.requireOneCaseEach();
    });
  }

  @Test
  @Order(2)
  void an_envelope_written_an_hour_later_carries_the_time_of_the_fact() {
    Explore.calm(lab -> {
      var letters = new Correspondence(lab);
      var booked = letters.booked();
      letters.passes(Duration.ofHours(1).plusNanos(1));

      letters.follows(letters.begins("R-1", booked), letters.charged());

      letters.requireTimesOfTheFacts();
    });
  }

  @Test
  @Order(3)
  void a_reaction_that_is_dated_before_its_cause_keeps_its_date() {
    Explore.calm(lab -> {
      var letters = new Correspondence(lab);
      var byAClockThatIsSlow = letters.charged();
      letters.passes(Duration.ofMinutes(2));
      var booked = letters.begins("R-1", letters.booked());

      letters.follows(booked, byAClockThatIsSlow);

      letters.requireTimesOfTheFacts();
    });
  }

  @Test
  @Order(4)
  @GreenFromTheStart
  void a_reaction_names_what_it_is_a_direct_reaction_to() {
    Explore.calm(lab -> {
      var letters = new Correspondence(lab);
      var booked = letters.begins("R-1", letters.booked());
      var charged = letters.follows(booked, letters.charged());
      var issued = letters.follows(charged, letters.issued("T-1"));

      letters.follows(issued, letters.charged());

      letters.requireDirectCauses();
    });
  }

  @Test
  @Order(5)
  @GreenFromTheStart
  void every_message_has_an_id_of_its_own() {
    Explore.calm(lab -> {
      var letters = new Correspondence(lab);
      var first = letters.begins("R-1", letters.booked());
      var second = letters.begins("R-2", letters.booked());

      letters.follows(first, letters.charged());
      letters.follows(second, letters.charged());
      letters.follows(first, letters.issued("T-1"));
      letters.follows(first, letters.issued("T-2"));

      letters.requireIdsOfTheirOwn();
    });
  }

  @Test
  @Order(6)
  @GreenFromTheStart
  void two_requests_are_two_cases() {
    Explore.calm(lab -> {
      var letters = new Correspondence(lab);
      var first = letters.begins("R-1", letters.booked());
      var second = letters.begins("R-2", letters.booked());

      letters.follows(second, letters.charged());
      letters.follows(first, letters.charged());

      letters.requireOneCaseEach();
    });
  }

  @Test
  @Order(7)
  @GreenFromTheStart
  void the_type_on_the_envelope_tells_the_kinds_of_facts_apart() {
    Explore.calm(lab -> {
      var letters = new Correspondence(lab);
      var booked = letters.begins("R-1", letters.booked());

      letters.follows(booked, letters.charged());
      letters.follows(booked, letters.issued("T-1"));
      letters.follows(booked, letters.issued("T-2"));

      letters.requireTypesThatTellKindsApart();
    });
  }
}
