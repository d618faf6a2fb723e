package workbook.ordering;

import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import workbook.ordering.domain.BerthsLeft;
import workbook.ports.Message;

/**
 * The board in the terminal: how many berths are free. Each message says how it is, not what has
 * changed.
 *
 * <p>Step 6: the newest count counts, in whatever order they come. You may change the table as you
 * like.
 */
public final class FreeBerths {

  private final Jdbi jdbi;

  public FreeBerths(DataSource database) {
    this.jdbi = Jdbi.create(database);
  }

  /** The tables of the board, as SQL; they are made when the database is new. */
  public static String schema() {
    return """
        create table free_berths (
          voyage varchar(40) primary key,
          number bigint not null,
          berths integer not null
        );
        """;
  }

  /** Handles one delivery. A normal return acknowledges it, an exception asks for it again. */
  public void on(Message message) {
    BerthsLeft count = Notices.readCount(message);
    jdbi.useHandle(handle -> {
      handle.createUpdate("""
              insert into free_berths (voyage, number, berths) values (:voyage, -1, 0)
              on conflict do nothing
              """).bind("voyage", count.voyage()).execute();
      // Compared where it is written: between a look and a step somebody newer may come.
      handle
          .createUpdate("""
              update free_berths set number = :number, berths = :left
              where voyage = :voyage and number < :number
              """)
          .bind("voyage", count.voyage())
          .bind("number", count.number())
          .bind("left", count.left())
          .execute();
    });
  }

  /** What the board shows for this voyage; empty if it has never heard of it. */
  public Optional<Integer> left(String voyage) {
    return jdbi.withHandle(handle -> handle
        .createQuery("select berths from free_berths where voyage = :voyage")
        .bind("voyage", voyage)
        .mapTo(Integer.class)
        .findOne());
  }
}
