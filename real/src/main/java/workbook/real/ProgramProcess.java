package workbook.real;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.InstantSource;
import workbook.ports.Program;
import workbook.ports.Surroundings;

/** A process that is one instance of one program of the line. */
final class ProgramProcess {

  private ProgramProcess() {}

  /**
   * Arguments: the class of the line, the program, which of its instances, its database's address,
   * the brokers' addresses.
   */
  public static void main(String[] arguments) {
    Leash.hold(() -> {});
    String program = arguments[1];
    String name = program + "-" + arguments[2];
    Line line = Line.named(arguments[0]);
    try (KafkaBroker broker = new KafkaBroker(arguments[4], name)) {
      Program started =
          line.start(program, new Surroundings(pool(arguments[3]), broker, InstantSource.system()));
      System.out.println(name + " is up");
      new ProgramLoop(
              started, program, arguments[4], broker, ProgramLoop.Redelivery.USUAL, System.out)
          .run();
    } catch (Throwable e) {
      // the next life may be luckier: whoever started this one starts another
      e.printStackTrace();
      Runtime.getRuntime().halt(4);
    }
  }

  /** Connections that are kept, since each new one is a new process at the server. */
  static HikariDataSource pool(String url) {
    var pool = new HikariConfig();
    pool.setJdbcUrl(url);
    pool.setUsername("postgres");
    pool.setMaximumPoolSize(2);
    pool.setMinimumIdle(0);
    pool.setConnectionTimeout(Duration.ofSeconds(3).toMillis());
    pool.setInitializationFailTimeout(-1);
    pool.addDataSourceProperty("connectTimeout", "3");
    pool.addDataSourceProperty("socketTimeout", "15");
    return new HikariDataSource(pool);
  }
}
