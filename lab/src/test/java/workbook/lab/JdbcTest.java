package workbook.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import workbook.sample.Jdbc;

class JdbcTest {

  private static final String SCHEMA = """
      create table ticket(
        id bigint generated always as identity primary key,
        traveller varchar(20) not null unique)
      """;
  private static final String INSERT = "insert into ticket(traveller) values(?)";

  static Stream<String> databases() {
    return Stream.of("h2", "postgres");
  }

  @ParameterizedTest
  @MethodSource("databases")
  void each_trial_begins_with_the_rows_of_the_schema(String database) {
    String schema = SCHEMA + "; insert into ticket(traveller) values('Anna')";
    for (int trial = 1; trial <= 3; trial++) {
      tell(database, lab -> {
        Database booking = lab.database("harbour", schema);

        assertThat(booking.rows("select traveller from ticket"))
            .containsExactly(Map.of("traveller", "Anna"));
        booking.change("update ticket set traveller = 'Ben'");
        booking.change(INSERT, "Cleo");
      });
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void jdbi_works_on_it_as_on_any_other(String database) {
    tell(database, lab -> {
      Component<Jdbi> desk = lab.component("desk", w -> Jdbi.create(w.database()));
      Outcome outcome = desk.run("book", jdbi -> {
        jdbi.useTransaction(handle -> {
          handle.execute(INSERT, "Anna");
          handle.inTransaction(nested -> nested.execute(INSERT, "Ben"));
        });
        long key = jdbi.inTransaction(
            TransactionIsolationLevel.SERIALIZABLE,
            handle -> handle
                .createUpdate(INSERT)
                .bind(0, "Cleo")
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
        assertThat(key).isEqualTo(3);
        jdbi.useHandle(handle -> {
          var batch = handle.prepareBatch(INSERT);
          List.of("Dora", "Emil").forEach(who -> batch.bind(0, who).add());
          assertThat(batch.execute()).containsExactly(1, 1);
          handle.setReadOnly(true);
          handle.setReadOnly(false);
        });
        List<String> travellers = jdbi.withHandle(handle -> handle
            .createQuery("select traveller from ticket order by id")
            .mapTo(String.class)
            .list());
        assertThat(travellers).containsExactly("Anna", "Ben", "Cleo", "Dora", "Emil");
      });

      assertThat(outcome.failure()).isEmpty();
      assertThat(verbs(lab))
          .containsExactly(
              "wrote insert into ticket",
              "wrote insert into ticket",
              "committed insert into ticket",
              "wrote insert into ticket",
              "committed insert into ticket",
              "committed insert into ticket",
              "read ticket");
    });
  }

  @ParameterizedTest
  @MethodSource("databases")
  void a_caught_duplicate_key_poisons_the_transaction_where_it_does_in_real_life(String database) {
    tell(database, lab -> {
      Outcome outcome = desk(lab)
          .run(
              "book",
              db -> Jdbc.inTransaction(db, connection -> {
                Jdbc.update(connection, INSERT, "Anna");
                try {
                  Jdbc.update(connection, INSERT, "Anna");
                } catch (SQLException e) {
                  // goes on as if nothing had happened
                }
                return Jdbc.update(connection, INSERT, "Ben");
              }));

      boolean poisoned = database.equals("postgres");
      assertThat(outcome.done()).isEqualTo(!poisoned);
      assertThat(tickets(lab)).isEqualTo(poisoned ? 0 : 2);
      assertThat(lab.timeline().text())
          .contains("declined    insert into ticket: duplicate key  booking -> desk");
    });
  }

  @ParameterizedTest
  @MethodSource("databases")
  void what_is_rolled_back_to_a_savepoint_is_not_committed(String database) {
    tell(database, lab -> {
      desk(lab)
          .run(
              "book",
              db -> Jdbc.inTransaction(db, connection -> {
                Savepoint before = connection.setSavepoint();
                Jdbc.update(connection, INSERT, "Anna");
                connection.rollback(before);
                return null;
              }));
      assertThat(tickets(lab)).isZero();
      assertThat(verbs(lab)).containsExactly("wrote insert into ticket");
    });
  }

  @ParameterizedTest
  @MethodSource("databases")
  void switching_to_auto_commit_commits(String database) {
    tell(database, lab -> {
      desk(lab).run("book", db -> {
        try (Connection connection = db.getConnection()) {
          connection.setAutoCommit(false);
          Jdbc.update(connection, INSERT, "Anna");
          connection.setAutoCommit(true);
          Jdbc.update(connection, INSERT, "Ben");
        }
      });
      assertThat(tickets(lab)).isEqualTo(2);
      assertThat(verbs(lab))
          .containsExactly(
              "wrote insert into ticket",
              "committed insert into ticket",
              "committed insert into ticket");
    });
  }

  @ParameterizedTest
  @MethodSource("databases")
  void closing_a_connection_rolls_back(String database) {
    tell(database, lab -> {
      desk(lab).run("book", db -> {
        try (Connection connection = db.getConnection()) {
          connection.setAutoCommit(false);
          Jdbc.update(connection, INSERT, "Anna");
        }
      });
      assertThat(tickets(lab)).isZero();
      assertThat(verbs(lab))
          .containsExactly("wrote insert into ticket", "rolled back insert into ticket");
    });
  }

  @ParameterizedTest
  @MethodSource("databases")
  void statements_and_batches_of_text_are_followed(String database) {
    tell(database, lab -> {
      Outcome outcome = desk(lab).run("book", db -> {
        try (Connection connection = db.getConnection();
            Statement statement = connection.createStatement()) {
          statement.addBatch("insert into ticket(traveller) values('Anna')");
          statement.addBatch("insert into ticket(traveller) values('Ben')");
          assertThat(statement.executeBatch()).containsExactly(1, 1);
          assertThat(statement.execute("delete from ticket where id = 99")).isFalse();
          assertThat(statement.getUpdateCount()).isZero();
          assertThat(statement.getConnection()).isSameAs(connection);
          try (ResultSet rows = statement.executeQuery("select * from ticket")) {
            assertThat(rows.next()).isTrue();
          }
        }
      });
      assertThat(outcome.failure()).isEmpty();
      assertThat(verbs(lab))
          .containsExactly(
              "committed insert into ticket", "wrote delete from ticket (no row)", "read ticket");
    });
  }

  @ParameterizedTest
  @MethodSource("databases")
  void generated_keys_begin_anew_in_each_trial(String database) {
    for (int i = 0; i < 3; i++) {
      tell(database, lab -> {
        Outcome outcome = desk(lab).run("book", db -> {
          try (Connection connection = db.getConnection();
              PreparedStatement insert = connection.prepareStatement(INSERT, new String[] {"id"})) {
            insert.setString(1, "Anna");
            insert.executeUpdate();
            try (ResultSet keys = insert.getGeneratedKeys()) {
              keys.next();
              assertThat(keys.getLong(1)).isEqualTo(1);
            }
          }
        });
        assertThat(outcome.done()).isTrue();
      });
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void an_unusual_connection_is_not_used_again(String database) {
    tell(database, lab -> {
      desk(lab).run("spoil", db -> {
        try (Connection connection = db.getConnection()) {
          connection.setReadOnly(true);
          connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
        }
      });
      Outcome outcome = desk(lab).run("look", db -> {
        try (Connection connection = db.getConnection()) {
          assertThat(connection.isReadOnly()).isFalse();
          assertThat(connection.getTransactionIsolation())
              .isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
        }
      });
      assertThat(outcome.failure()).isEmpty();
    });
  }

  @ParameterizedTest
  @MethodSource("databases")
  void a_connection_that_was_kept_is_not_lent_to_the_next_trial(String database) {
    tell(database, lab -> {
      Outcome outcome = desk(lab).run("keep", db -> {
        Connection kept = db.getConnection();
        kept.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
        kept.setAutoCommit(false);
        kept.setReadOnly(true);
      });
      assertThat(outcome.done()).isTrue();
    });
    tell(database, lab -> {
      Outcome outcome = desk(lab).run("look", db -> {
        try (Connection connection = db.getConnection()) {
          assertThat(connection.getTransactionIsolation())
              .isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
          assertThat(connection.getAutoCommit()).isTrue();
          assertThat(connection.isReadOnly()).isFalse();
        }
      });
      assertThat(outcome.failure()).isEmpty();
    });
  }

  @ParameterizedTest
  @MethodSource("databases")
  void a_lost_connection_takes_its_transaction_with_it_and_says_so_at_once(String database) {
    OnDatabase.run(
        database,
        () -> Explore.in(Weather.with(Fault.connectionLost(2)), lab -> {
          lab.database("booking", SCHEMA);
          Outcome outcome = desk(lab)
              .run(
                  "book",
                  db -> Jdbc.inTransaction(db, connection -> {
                    Jdbc.update(connection, INSERT, "Anna");
                    return Jdbc.update(connection, INSERT, "Ben");
                  }));
          assertThat(outcome.failure().orElseThrow())
              .isInstanceOf(SQLTransientConnectionException.class);
          assertThat(tickets(lab)).isZero();
          assertThat(lab.timeline().text()).contains("hung up");

          Outcome again = desk(lab)
              .run(
                  "book",
                  db -> Jdbc.inTransaction(
                      db, connection -> Jdbc.update(connection, INSERT, "Anna")));
          assertThat(again.done()).isTrue();
          assertThat(tickets(lab)).isEqualTo(1);
        }));
  }

  @ParameterizedTest
  @MethodSource("databases")
  void nobody_looks_behind_a_connection(String database) {
    assertThatThrownBy(() -> tell(
            database,
            lab ->
                desk(lab).run("look", db -> db.getConnection().unwrap(java.sql.Connection.class))))
        .isInstanceOf(LabFailure.class)
        .hasMessageStartingWith("Desk looks behind its connection");
  }

  @ParameterizedTest
  @MethodSource("databases")
  void a_wrong_statement_of_the_test_says_so(String database) {
    assertThatThrownBy(
            () -> tell(database, lab -> lab.database("x", SCHEMA).number("select nonsense")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("the trial's own use of database x failed: ");
  }

  private static void tell(String database, Trial trial) {
    OnDatabase.run(
        database,
        () -> Explore.calm(lab -> {
          lab.database("booking", SCHEMA);
          trial.in(lab);
        }));
  }

  private static Component<DataSource> desk(Lab lab) {
    return lab.component("desk", Wiring::database);
  }

  private static long tickets(Lab lab) {
    return lab.databaseNamed("booking").number("select count(*) from ticket");
  }

  private static List<String> verbs(Lab lab) {
    return lab.timeline().entries().stream()
        .map(entry -> entry.verb() + " " + entry.what())
        .toList();
  }
}
