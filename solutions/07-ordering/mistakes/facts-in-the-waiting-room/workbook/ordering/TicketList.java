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
        create table ticket_fact (
          ticket varchar(40) not null,
          fact varchar(20) not null,
          voyage varchar(40) not null,
          primary key (ticket, fact)
        );
        """;
  }

  /** Ready for the day on which facts are numbered, too. */
  private final WaitingRoom room = new WaitingRoom();

  /** Handles one delivery. A normal return acknowledges it, an exception asks for it again. */
  public void on(Message message) {
    TicketFact fact = Notices.readFact(message);
    // Facts are only ever added. A set does not know in which order it was filled, nor how often
    // somebody put the same thing in.
    jdbi.useHandle(handle -> handle
        .createUpdate("""
            insert into ticket_fact (ticket, fact, voyage) values (:ticket, :fact, :voyage)
            on conflict do nothing
            """)
        .bind("ticket", fact.ticket())
        .bind("fact", fact instanceof TicketIssued ? "issued" : "returned")
        .bind("voyage", fact.voyage())
        .execute());
  }

  /** The tickets that were issued for this voyage and not returned, as far as we have heard. */
  public Set<String> valid(String voyage) {
    return jdbi.withHandle(handle ->
        handle.createQuery("""
            select ticket from ticket_fact issued
            where voyage = :voyage and fact = 'issued' and not exists (
              select 1 from ticket_fact returned
              where returned.ticket = issued.ticket and returned.fact = 'returned')
            """).bind("voyage", voyage).mapTo(String.class).set());
  }
}
