package workbook.ordering;

import java.util.Set;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import workbook.ordering.domain.TicketFact;
import workbook.ordering.domain.TicketIssued;
import workbook.ports.Message;

/**
 * The gate's other list: which tickets let somebody on board. Ticketing tells facts about single
 * tickets, without numbers, and they come late, twice and in any order.
 *
 * <p>Step 6: nobody waits here, and yet the list is right. You may change the table as you like.
 */
public final class TicketList {

  private final Jdbi jdbi;

  public TicketList(DataSource database) {
    this.jdbi = Jdbi.create(database);
  }

  /** The tables of this list, as SQL; they are made when the database is new. */
  public static String schema() {
    return """
        create table ticket (
          ticket varchar(40) primary key,
          voyage varchar(40) not null,
          issued boolean not null,
          returned boolean not null
        );
        """;
  }

  /** Handles one delivery. A normal return acknowledges it, an exception asks for it again. */
  public void on(Message message) {
    TicketFact fact = Notices.readFact(message);
    String flag = fact instanceof TicketIssued ? "issued" : "returned";
    jdbi.useTransaction(transaction -> {
      transaction
          .createUpdate("""
              insert into ticket (ticket, voyage, issued, returned)
              values (:ticket, :voyage, false, false) on conflict do nothing
              """)
          .bind("ticket", fact.ticket())
          .bind("voyage", fact.voyage())
          .execute();
      transaction
          .createUpdate("update ticket set " + flag + " = true where ticket = :ticket")
          .bind("ticket", fact.ticket())
          .execute();
    });
  }

  /** The tickets that were issued for this voyage and not returned, as far as we have heard. */
  public Set<String> valid(String voyage) {
    return jdbi.withHandle(handle -> handle
        .createQuery("select ticket from ticket where voyage = :voyage and issued and not returned")
        .bind("voyage", voyage)
        .mapTo(String.class)
        .set());
  }
}
