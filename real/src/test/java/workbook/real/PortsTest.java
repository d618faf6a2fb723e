package workbook.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import workbook.ports.Message;
import workbook.ports.OutcomeUnknown;
import workbook.ports.Program;
import workbook.ports.Rejected;
import workbook.ports.Surroundings;
import workbook.ports.Unavailable;

/**
 * What a program may count on, in the laboratory and for real: the same stories in both.
 *
 * <p>What they leave open differs on purpose, and a right program does not count on it:
 *
 * <ul>
 *   <li>Who subscribes late: Kafka gives a new group what the topic holds, the laboratory gives it
 *       what comes from then on. Here everybody is there before anything is published.
 *   <li>What overtakes a message that failed: in the laboratory every later message, in Kafka those
 *       of other partitions.
 *   <li>How long a redelivery takes, and who of a group gets it.
 *   <li>How often a calm broker repeats: the laboratory never does, Kafka may whenever a group
 *       changes. Here nothing changes, and both deliver once.
 *   <li>What the laboratory's default database does in two places: see the stories with H2 in their
 *       names.
 * </ul>
 */
abstract class PortsTest {

  static final String HEARD = "create table heard (number serial primary key, text varchar(200))";
  static final String PLACE = "create table place (name varchar(20) primary key, free int)";

  /** What happens, and what must be true. */
  @FunctionalInterface
  interface Story {
    void in(World world) throws Exception;
  }

  /** Tells the story in a fresh world. */
  abstract void tell(Story story);

  /** Tells a story in which things go on side by side; in every way, or several times. */
  abstract void tellCrowded(Story story);

  // The platform

  @Test
  void every_program_gets_every_message() {
    tell(world -> {
      world.program("board", HEARD, 1, hearing("news"));
      world.program("office", HEARD, 1, hearing("news"));
      world.begin();

      world.publish("news", message("1", "V-1"));
      world.publish("news", message("2", "V-2"));
      world.settle();

      assertThat(heard(world, "board")).containsExactlyInAnyOrder("1", "2");
      assertThat(heard(world, "office")).containsExactlyInAnyOrder("1", "2");
    });
  }

  @Test
  void the_processes_of_one_program_share_its_messages() {
    tell(world -> {
      world.program("board", HEARD, 2, hearing("news"));
      world.begin();

      var all = new ArrayList<String>();
      for (int i = 1; i <= 20; i++) {
        world.publish("news", message("" + i, "V-" + i));
        all.add("" + i);
      }
      world.settle();

      assertThat(heard(world, "board")).containsExactlyInAnyOrderElementsOf(all);
    });
  }

  @Test
  void messages_with_one_key_come_in_their_order_on_a_calm_day() {
    tell(world -> {
      world.program("board", HEARD, 1, hearing("news"));
      world.begin();

      for (int i = 1; i <= 10; i++) {
        world.publish("news", message("a" + i, "V-1"));
        world.publish("news", message("b" + i, "V-2"));
      }
      world.settle();

      List<String> heard = heard(world, "board");
      assertThat(heard.stream().filter(id -> id.startsWith("a")).toList())
          .containsExactly("a1", "a2", "a3", "a4", "a5", "a6", "a7", "a8", "a9", "a10");
      assertThat(heard.stream().filter(id -> id.startsWith("b")).toList())
          .containsExactly("b1", "b2", "b3", "b4", "b5", "b6", "b7", "b8", "b9", "b10");
    });
  }

  @Test
  void an_exception_asks_for_the_message_again() {
    tell(world -> {
      var attempts = new AtomicInteger();
      world.program(
          "board",
          HEARD,
          1,
          surroundings -> handling("news", message -> {
            if (attempts.incrementAndGet() < 4) {
              throw new IllegalStateException("not yet");
            }
            write(surroundings.database(), message.id());
          }));
      world.begin();

      world.publish("news", message("1", "V-1"));
      world.settle();

      assertThat(heard(world, "board")).containsExactly("1");
      assertThat(attempts).hasValue(4);
    });
  }

  @Test
  void a_message_that_fails_does_not_hold_up_those_with_another_key_for_good() {
    tell(world -> {
      var mended = new AtomicBoolean();
      world.program(
          "board",
          HEARD,
          1,
          surroundings -> handling("news", message -> {
            if (message.key().equals("V-1") && !mended.get()) {
              mended.set(!heard(surroundings.database()).isEmpty());
              throw new IllegalStateException("not before V-2 has come");
            }
            write(surroundings.database(), message.id());
          }));
      world.begin();

      world.publish("news", message("1", "V-1"));
      world.publish("news", message("2", "V-2"));
      world.settle();

      assertThat(heard(world, "board")).containsExactly("2", "1");
    });
  }

  @Test
  void what_was_committed_before_the_exception_comes_again() {
    tell(world -> {
      var first = new AtomicBoolean(true);
      world.program(
          "board",
          HEARD,
          1,
          surroundings -> handling("news", message -> {
            write(surroundings.database(), message.id());
            if (first.getAndSet(false)) {
              throw new IllegalStateException("after the commit");
            }
          }));
      world.begin();

      world.publish("news", message("1", "V-1"));
      world.settle();

      assertThat(heard(world, "board")).containsExactly("1", "1");
    });
  }

  @Test
  void what_was_acknowledged_outlives_the_program() {
    tell(world -> {
      var broken = new AtomicBoolean(true);
      world.program(
          "board",
          HEARD,
          1,
          surroundings -> handling("news", message -> {
            if (broken.get()) {
              throw new IllegalStateException("this life is a bad one");
            }
            write(surroundings.database(), message.id());
          }));
      world.begin();

      world.publish("news", message("1", "V-1"));
      world.pass(Duration.ofMillis(50));
      world.restart("board");
      broken.set(false);
      world.publish("news", message("2", "V-1"));
      world.settle();

      assertThat(heard(world, "board")).containsExactlyInAnyOrder("1", "2");
    });
  }

  @Test
  void what_nobody_can_handle_becomes_a_dead_letter_and_the_others_go_on() {
    tell(world -> {
      var attempts = new AtomicInteger();
      world.program(
          "board",
          HEARD,
          1,
          surroundings -> handling("news", message -> {
            if (message.id().equals("1")) {
              attempts.incrementAndGet();
              throw new IllegalStateException("cannot read it");
            }
            write(surroundings.database(), message.id());
          }));
      world.begin();

      world.publish("news", message("1", "V-1"));
      world.publish("news", message("2", "V-1"));
      world.settle();

      assertThat(heard(world, "board")).containsExactly("2");
      assertThat(world.deadLetters("board")).containsExactly(message("1", "V-1"));
      assertThat(attempts).hasValue(10);
    });
  }

  @Test
  void a_message_arrives_as_it_was_sent() {
    var messages = List.of(
        new Message("1", "booking", "BerthHeld", "B-7", "{\"berth\":\"A 12\"}"),
        new Message("2", "Fähren & Co / Büro?", "Grüße", "ключ #1", "ein Text\nzwei Zeilen\t€ 🚢"),
        new Message("3", "booking", "Empty", "B-7", ""),
        new Message(" 4 ", "a:b%2Fc+d", "with space", " B 7 ", " "),
        new Message("5", "booking", "Large", "B-7", "x".repeat(200_000)));
    tell(world -> {
      var arrived = new CopyOnWriteArrayList<Message>();
      world.program("board", HEARD, 1, surroundings -> handling("news", arrived::add));
      world.program("office", HEARD);
      world.begin();

      messages.forEach(message -> assertThat(
              world.run("office", surroundings -> surroundings.broker().publish("news", message)))
          .isNull());
      world.settle();

      assertThat(arrived).containsExactlyInAnyOrderElementsOf(messages);
      assertThat(world.topic("news")).containsExactlyInAnyOrderElementsOf(messages);
    });
  }

  @Test
  void the_same_message_published_twice_is_there_twice() {
    tell(world -> {
      world.program("board", HEARD, 1, hearing("news"));
      world.program("office", HEARD);
      world.begin();

      for (int i = 0; i < 2; i++) {
        assertThat(world.run(
                "office",
                surroundings -> surroundings.broker().publish("news", message("1", "V-1"))))
            .isNull();
      }
      world.settle();

      assertThat(heard(world, "board")).containsExactly("1", "1");
    });
  }

  @Test
  void a_program_may_publish_while_it_handles_a_message() {
    tell(world -> {
      world.program(
          "fleet",
          HEARD,
          1,
          surroundings -> handling(
              "commands",
              message ->
                  surroundings.broker().publish("news", message("of-" + message.id(), "V-1"))));
      world.program("board", HEARD, 1, hearing("news"));
      world.begin();

      world.publish("commands", message("1", "V-1"));
      world.settle();

      assertThat(heard(world, "board")).containsExactly("of-1");
    });
  }

  @Test
  void a_message_that_is_too_large_is_rejected_and_not_stored() {
    tell(world -> {
      world.program("office", HEARD);
      world.begin();

      Exception exception = world.run(
          "office",
          surroundings -> surroundings
              .broker()
              .publish("news", new Message("1", "office", "Large", "B-7", "x".repeat(2_000_000))));
      world.settle();

      assertThat(exception).isInstanceOf(Rejected.class);
      assertThat(world.topic("news")).isEmpty();
    });
  }

  @Test
  void a_broker_that_is_not_there_has_stored_nothing_and_says_so() {
    tell(world -> {
      world.program("office", HEARD);
      world.begin();

      Exception exception = world.whileTheBrokerIsAway(
          "office", surroundings -> surroundings.broker().publish("news", message("1", "V-1")));
      world.settle();

      assertThat(exception).isInstanceOf(Unavailable.class);
      assertThat(world.topic("news")).isEmpty();
    });
  }

  @Test
  void a_broker_that_does_not_answer_leaves_it_open() {
    tell(world -> {
      world.program("office", HEARD);
      world.begin();

      Exception exception = world.whileTheBrokerDoesNotAnswer(
          "office", surroundings -> surroundings.broker().publish("news", message("1", "V-1")));
      world.settle();

      assertThat(exception).isInstanceOf(OutcomeUnknown.class);
      assertThat(world.topic("news").size()).isBetween(0, 1);
    });
  }

  @Test
  void a_chore_comes_again_and_an_exception_ends_one_time_only() {
    tell(world -> {
      Duration every = Duration.ofMillis(300);
      var times = new CopyOnWriteArrayList<Instant>();
      world.program(
          "office",
          HEARD,
          1,
          surroundings -> new Program(Map.of(), List.of(new Program.Chore("look", every, () -> {
            times.add(surroundings.clock().instant());
            if (times.size() == 1) {
              throw new IllegalStateException("the first time");
            }
            if (times.size() <= 4) {
              write(surroundings.database(), "time " + times.size());
            }
          }))));
      world.begin();

      world.settle();

      assertThat(heard(world, "office")).containsExactly("time 2", "time 3", "time 4");
      List<Instant> seen = List.copyOf(times);
      for (int i = 1; i < seen.size(); i++) {
        assertThat(Duration.between(seen.get(i - 1), seen.get(i)))
            .isGreaterThanOrEqualTo(every.minusMillis(1));
      }
    });
  }

  // The clock

  @Test
  void the_clock_goes_on_and_never_back() {
    tell(world -> {
      world.program("office", HEARD);
      world.begin();
      var times = new ArrayList<Instant>();
      Exception[] thrown = new Exception[2];

      thrown[0] =
          world.run("office", surroundings -> times.add(surroundings.clock().instant()));
      world.pass(Duration.ofMillis(200));
      thrown[1] = world.run("office", surroundings -> {
        times.add(surroundings.clock().instant());
        times.add(surroundings.clock().instant());
      });

      assertThat(thrown).containsOnlyNulls();
      assertThat(times).isSorted();
      assertThat(Duration.between(times.get(0), times.get(1)))
          .isGreaterThanOrEqualTo(Duration.ofMillis(199));
    });
  }

  @Test
  void programs_agree_about_the_time() {
    tell(world -> {
      world.program("office", HEARD);
      world.program("board", HEARD);
      world.begin();
      var times = new ArrayList<Instant>();

      world.run("office", surroundings -> times.add(surroundings.clock().instant()));
      world.run("board", surroundings -> times.add(surroundings.clock().instant()));
      world.run("office", surroundings -> times.add(surroundings.clock().instant()));

      assertThat(times).isSorted().hasSize(3);
    });
  }

  // The database

  @Test
  void a_commit_lasts_and_a_rollback_leaves_nothing() {
    tell(world -> {
      world.program("office", PLACE);
      world.begin();

      Exception exception = world.run("office", surroundings -> {
        try (Connection connection = transaction(surroundings)) {
          run(connection, "insert into place values ('A', 1)");
          connection.commit();
          run(connection, "insert into place values ('B', 1)");
          run(connection, "update place set free = 7 where name = 'A'");
          connection.rollback();
        }
      });

      assertThat(exception).isNull();
      assertThat(world.column("office", "select name || free from place")).containsExactly("A1");
    });
  }

  @Test
  void a_connection_that_is_closed_in_the_middle_leaves_nothing() {
    tell(world -> {
      world.program("office", PLACE);
      world.begin();

      world.run("office", surroundings -> {
        try (Connection connection = transaction(surroundings)) {
          run(connection, "insert into place values ('A', 1)");
        }
      });

      assertThat(world.column("office", "select name from place")).isEmpty();
    });
  }

  @Test
  void a_transaction_reads_what_was_committed_and_nothing_else() {
    tell(world -> {
      world.program("office", PLACE);
      world.begin();
      var seen = new ArrayList<String>();
      var isolation = new AtomicInteger();

      Exception exception = world.run("office", surroundings -> {
        try (Connection writer = transaction(surroundings);
            Connection reader = transaction(surroundings)) {
          isolation.set(reader.getTransactionIsolation());
          run(writer, "insert into place values ('A', 1)");
          seen.add(text(reader, "select count(*) from place"));
          writer.commit();
          seen.add(text(reader, "select count(*) from place"));
          reader.rollback();
        }
      });

      assertThat(exception).isNull();
      assertThat(isolation).hasValue(Connection.TRANSACTION_READ_COMMITTED);
      assertThat(seen).containsExactly("0", "1");
    });
  }

  @Test
  void a_key_is_there_once() {
    tell(world -> {
      world.program("office", PLACE);
      world.begin();
      var states = new ArrayList<String>();

      world.run("office", surroundings -> {
        try (Connection connection = transaction(surroundings)) {
          run(connection, "insert into place values ('A', 1)");
          connection.commit();
          try {
            run(connection, "insert into place values ('A', 2)");
          } catch (SQLException e) {
            states.add(e.getSQLState());
          }
          connection.rollback();
        }
      });

      assertThat(states).containsExactly("23505");
      assertThat(world.column("office", "select name || free from place")).containsExactly("A1");
    });
  }

  @Test
  void on_conflict_do_nothing_says_whether_it_was_new() {
    tell(world -> {
      world.program("office", PLACE);
      world.begin();
      var counts = new ArrayList<Integer>();

      Exception exception = world.run("office", surroundings -> {
        try (Connection connection = transaction(surroundings)) {
          for (int i = 0; i < 2; i++) {
            counts.add(run(connection, "insert into place values ('A', 1) on conflict do nothing"));
          }
          connection.commit();
        }
      });

      assertThat(exception).isNull();
      assertThat(counts).containsExactly(1, 0);
    });
  }

  @Test
  void of_two_who_insert_the_same_key_side_by_side_one_gets_it() {
    tellCrowded(world -> {
      world.program("office", PLACE);
      world.begin();
      World.Action insert = surroundings -> {
        try (Connection connection = transaction(surroundings)) {
          run(connection, "insert into place values ('A', 1)");
          connection.commit();
        }
      };

      List<Exception> thrown = world.sideBySide("office", insert, insert);

      assertThat(world.column("office", "select name from place")).containsExactly("A");
      assertThat(thrown.stream().filter(each -> each == null).count()).isEqualTo(1);
    });
  }

  @Test
  void a_locked_row_lets_one_after_the_other_in() {
    tellCrowded(world -> {
      world.program("office", PLACE + "; insert into place values ('A', 0)");
      world.begin();
      World.Action count = surroundings -> {
        try (Connection connection = transaction(surroundings)) {
          int free = Integer.parseInt(
              text(connection, "select free from place where name = 'A' for update"));
          run(connection, "update place set free = " + (free + 1) + " where name = 'A'");
          connection.commit();
        }
      };

      List<Exception> thrown = world.sideBySide("office", count, count);

      assertThat(thrown).containsOnlyNulls();
      assertThat(world.column("office", "select free from place")).containsExactly("2");
    });
  }

  @Test
  void an_update_with_a_condition_happens_once() {
    tellCrowded(world -> {
      world.program("office", PLACE + "; insert into place values ('A', 1)");
      world.begin();
      var took = new CopyOnWriteArrayList<Integer>();
      World.Action take = surroundings -> {
        try (Connection connection = transaction(surroundings)) {
          took.add(run(connection, "update place set free = free - 1 where free > 0"));
          connection.commit();
        }
      };

      List<Exception> thrown = world.sideBySide("office", take, take);

      assertThat(thrown).containsOnlyNulls();
      assertThat(took).containsExactlyInAnyOrder(0, 1);
      assertThat(world.column("office", "select free from place")).containsExactly("0");
    });
  }

  @Test
  void locked_rows_are_skipped_by_who_asks_for_it() {
    tell(world -> {
      List<String> seen = twoWhoTake(world, "select name from place order by name");

      assertThat(seen).containsExactly("A, B", "");
    });
  }

  /**
   * Differs: H2 counts the rows before it leaves out the locked ones. Whoever takes a part of what
   * waits gets too little there, and never too much.
   */
  @Test
  void the_first_row_that_is_not_locked_is_found_on_PostgreSQL_and_not_on_H2() {
    tell(world -> {
      List<String> seen =
          twoWhoTake(world, "select name from place order by name fetch first 1 rows only");

      assertThat(seen).containsExactly("A", world.engine().equals("H2") ? "" : "B");
    });
  }

  private static List<String> twoWhoTake(World world, String query) {
    world.program("office", PLACE + "; insert into place values ('A', 1), ('B', 1)");
    world.begin();
    var seen = new ArrayList<String>();
    Exception exception = world.run("office", surroundings -> {
      try (Connection one = transaction(surroundings);
          Connection other = transaction(surroundings)) {
        seen.add(String.join(", ", texts(one, query + " for update skip locked")));
        seen.add(String.join(", ", texts(other, query + " for update skip locked")));
        one.rollback();
        other.rollback();
      }
    });
    assertThat(exception).isNull();
    return seen;
  }

  /** Differs on purpose: H2 lets a transaction go on after a caught error. */
  @Test
  void a_failed_statement_spoils_a_transaction_on_PostgreSQL_and_not_on_H2() {
    tell(world -> {
      world.program("office", PLACE);
      world.begin();

      Exception exception = world.run("office", surroundings -> {
        try (Connection connection = transaction(surroundings)) {
          run(connection, "insert into place values ('A', 1)");
          try {
            run(connection, "insert into place values ('A', 2)");
          } catch (SQLException expected) {
            // whoever goes on here has tried it on H2 only
          }
          run(connection, "insert into place values ('B', 1)");
          connection.commit();
        }
      });

      List<String> left = world.column("office", "select name from place order by name");
      if (world.engine().equals("H2")) {
        assertThat(exception).isNull();
        assertThat(left).containsExactly("A", "B");
      } else {
        assertThat(world.engine()).isEqualTo("PostgreSQL");
        assertThat(exception).isInstanceOf(SQLException.class);
        assertThat(left).isEmpty();
      }
    });
  }

  @Test
  void a_savepoint_undoes_what_came_after_it() {
    tell(world -> {
      world.program("office", PLACE);
      world.begin();

      Exception exception = world.run("office", surroundings -> {
        try (Connection connection = transaction(surroundings)) {
          run(connection, "insert into place values ('A', 1)");
          var savepoint = connection.setSavepoint();
          try {
            run(connection, "insert into place values ('A', 2)");
          } catch (SQLException expected) {
            connection.rollback(savepoint);
          }
          run(connection, "insert into place values ('B', 1)");
          connection.commit();
        }
      });

      assertThat(exception).isNull();
      assertThat(world.column("office", "select name from place order by name"))
          .containsExactly("A", "B");
    });
  }

  @Test
  void programs_have_databases_of_their_own() {
    tell(world -> {
      world.program("office", PLACE);
      world.program("board", PLACE);
      world.begin();

      world.run("office", surroundings -> {
        try (Connection connection = surroundings.database().getConnection()) {
          run(connection, "insert into place values ('A', 1)");
        }
      });

      assertThat(world.column("office", "select name from place")).containsExactly("A");
      assertThat(world.column("board", "select name from place")).isEmpty();
    });
  }

  // What the stories are made of

  static Message message(String id, String key) {
    return new Message(id, "fleet", "VoyageMoved", key, "{}");
  }

  static Program handling(String topic, Program.Handler handler) {
    return new Program(Map.of(topic, handler), List.of());
  }

  /** A program that writes down what it hears. */
  static Function<Surroundings, Program> hearing(String topic) {
    return surroundings -> handling(topic, message -> write(surroundings.database(), message.id()));
  }

  static void write(DataSource database, String text) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement("insert into heard (text) values (?)")) {
      statement.setString(1, text);
      statement.executeUpdate();
    }
  }

  static List<String> heard(World world, String program) {
    return world.column(program, "select text from heard order by number");
  }

  static List<String> heard(DataSource database) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select text from heard order by number")) {
      var heard = new ArrayList<String>();
      while (rows.next()) {
        heard.add(rows.getString(1));
      }
      return heard;
    }
  }

  static Connection transaction(Surroundings surroundings) throws SQLException {
    Connection connection = surroundings.database().getConnection();
    connection.setAutoCommit(false);
    return connection;
  }

  static int run(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      return statement.executeUpdate();
    }
  }

  static String text(Connection connection, String sql) throws SQLException {
    return texts(connection, sql).get(0);
  }

  static List<String> texts(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      var texts = new ArrayList<String>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    }
  }
}
