package workbook.real;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import workbook.ports.Broker;
import workbook.ports.Message;
import workbook.ports.Program;
import workbook.ports.Surroundings;

/**
 * Two programs: whoever wants a berth is booked by the one, who tells the other, who takes the
 * money. Small enough to see at a glance that it is right, and where each mistake is wrong.
 */
public class SmallLine implements Line {

  static final String WISHES = "wishes";
  static final String BOOKINGS = "bookings";

  @Override
  public List<String> programs() {
    return List.of("booking", "payments");
  }

  @Override
  public String schema(String program) {
    return program.equals("booking") ? """
          create table inbox (id varchar(60) primary key);
          create table booked (wish varchar(60));
          create table outbox (number serial primary key, wish varchar(60));
          """ : """
          create table inbox (id varchar(60) primary key);
          create table paid (wish varchar(60));
          """;
  }

  @Override
  public List<String> topics() {
    return List.of(WISHES, BOOKINGS);
  }

  @Override
  public Program start(String program, Surroundings world) {
    return program.equals("booking") ? booking(world) : payments(world);
  }

  Program booking(Surroundings world) {
    return new Program(
        Map.of(
            WISHES,
            message -> inOne(world.database(), connection -> {
              if (isNew(connection, message)) {
                change(connection, "insert into booked (wish) values (?)", message.key());
                change(connection, "insert into outbox (wish) values (?)", message.key());
              }
            })),
        List.of(new Program.Chore(
            "relay", Duration.ofMillis(100), () -> relay(world.database(), world.broker()))));
  }

  Program payments(Surroundings world) {
    return new Program(
        Map.of(
            BOOKINGS,
            message -> inOne(world.database(), connection -> {
              if (isNew(connection, message)) {
                change(connection, "insert into paid (wish) values (?)", message.key());
              }
            })),
        List.of());
  }

  void relay(DataSource database, Broker broker) throws SQLException {
    inOne(database, connection -> {
      for (String wish : waiting(connection)) {
        broker.publish(BOOKINGS, booked(wish));
        change(connection, "delete from outbox where wish = ?", wish);
      }
    });
  }

  static List<String> waiting(Connection connection) throws SQLException {
    var waiting = new ArrayList<String>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(
            "select wish from outbox order by number limit 20 for update skip locked")) {
      while (rows.next()) {
        waiting.add(rows.getString(1));
      }
    }
    return waiting;
  }

  static Message booked(String wish) {
    return new Message("booked-" + wish, "booking", "Booked", wish, "{}");
  }

  boolean isNew(Connection connection, Message message) throws SQLException {
    return change(
            connection,
            "insert into inbox (id) values (?) on conflict do nothing",
            message.source() + "/" + message.id())
        == 1;
  }

  interface Work {
    void with(Connection connection) throws SQLException;
  }

  static void inOne(DataSource database, Work work) throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        work.with(connection);
        connection.commit();
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      }
    }
  }

  static int change(Connection connection, String sql, String value) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, value);
      return statement.executeUpdate();
    }
  }

  @Override
  public Duration patience() {
    return Duration.ofSeconds(6);
  }

  @Override
  public List<Wish> day(long seed, int size) {
    var day = new ArrayList<Wish>();
    for (int i = 1; i <= size; i++) {
      String id = "W-" + seed + "-" + i;
      day.add(new Wish(WISHES, new Message(id, "people", "BookBerth", id, "{}")));
    }
    return day;
  }

  @Override
  public Verdict audit(
      Map<String, DataSource> databases,
      Map<String, List<Message>> topics,
      Map<String, List<Message>> deadLetters,
      List<Wish> day) {
    var figures = new ArrayList<String>();
    var broken = new ArrayList<String>();
    for (String table : List.of("booking.booked", "payments.paid")) {
      String[] name = table.split("\\.");
      try (Connection connection = databases.get(name[0]).getConnection();
          Statement statement = connection.createStatement();
          ResultSet row =
              statement.executeQuery("select count(*), count(distinct wish) from " + name[1])) {
        row.next();
        figures.add("%d wishes, %d %s".formatted(day.size(), row.getInt(1), name[1]));
        if (row.getInt(2) < day.size()) {
          broken.add("%d of %d wishes are not %s"
              .formatted(day.size() - row.getInt(2), day.size(), name[1]));
        }
        if (row.getInt(1) > row.getInt(2)) {
          broken.add("%d wishes are %s twice".formatted(row.getInt(1) - row.getInt(2), name[1]));
        }
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
    return new Verdict(figures, broken);
  }

  // Mistakes, each one of the kinds that a calm day does not show

  /** Nobody remembers what was there before. */
  public static final class NoInbox extends SmallLine {
    @Override
    boolean isNew(Connection connection, Message message) {
      return true;
    }
  }

  /** What is to be told is crossed off before it is told. */
  public static final class CrossedOffFirst extends SmallLine {
    @Override
    void relay(DataSource database, Broker broker) throws SQLException {
      var waiting = new ArrayList<String>();
      inOne(database, connection -> {
        waiting.addAll(waiting(connection));
        for (String wish : waiting) {
          change(connection, "delete from outbox where wish = ?", wish);
        }
      });
      for (String wish : waiting) {
        broker.publish(BOOKINGS, booked(wish));
      }
    }
  }

  /** It tells as soon as it has booked, without writing down that it has to. */
  public static final class ToldDirectly extends SmallLine {
    @Override
    Program booking(Surroundings world) {
      return new Program(
          Map.of(WISHES, message -> {
            var booked = new ArrayList<String>();
            inOne(world.database(), connection -> {
              if (isNew(connection, message)) {
                change(connection, "insert into booked (wish) values (?)", message.key());
                booked.add(message.key());
              }
            });
            booked.forEach(wish -> world.broker().publish(BOOKINGS, booked(wish)));
          }),
          List.of());
    }
  }

  /** It says that it has done what it has only put on a heap. */
  public static final class SaidDoneTooSoon extends SmallLine {
    @Override
    Program payments(Surroundings world) {
      var heap = new ArrayList<Message>();
      return new Program(
          Map.of(BOOKINGS, heap::add),
          List.of(new Program.Chore("write", Duration.ofMillis(500), () -> {
            inOne(world.database(), connection -> {
              for (Message message : heap) {
                if (isNew(connection, message)) {
                  change(connection, "insert into paid (wish) values (?)", message.key());
                }
              }
            });
            heap.clear();
          })));
    }
  }
}
