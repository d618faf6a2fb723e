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
        create table valid_ticket (
          ticket varchar(40) primary key,
          voyage varchar(40) not null
        );

        create table returned_ticket (
          ticket varchar(40) primary key
        );
        """;
  }

  /** Handles one delivery. A normal return acknowledges it, an exception asks for it again. */
  public void on(Message message) {
    TicketFact fact = Notices.readFact(message);
    jdbi.useTransaction(transaction -> {
      if (fact instanceof TicketIssued) {
        long returned = transaction
            .createQuery("select count(*) from returned_ticket where ticket = :ticket")
            .bind("ticket", fact.ticket())
            .mapTo(Long.class)
            .one();
        if (returned == 0) {
          transaction
              .createUpdate("""
                  insert into valid_ticket (ticket, voyage) values (:ticket, :voyage)
                  on conflict do nothing
                  """)
              .bind("ticket", fact.ticket())
              .bind("voyage", fact.voyage())
              .execute();
        }
      } else {
        transaction
            .createUpdate(
                "insert into returned_ticket (ticket) values (:ticket) on conflict do nothing")
            .bind("ticket", fact.ticket())
            .execute();
        transaction
            .createUpdate("delete from valid_ticket where ticket = :ticket")
            .bind("ticket", fact.ticket())
            .execute();
      }
    });
  }

  /** The tickets that were issued for this voyage and not returned, as far as we have heard. */
  public Set<String> valid(String voyage) {
    return jdbi.withHandle(handle -> handle
        .createQuery("select ticket from valid_ticket where voyage = :voyage")
        .bind("voyage", voyage)
        .mapTo(String.class)
        .set());
  }
}
