package workbook.process;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import workbook.ports.Broker;
import workbook.process.domain.Command.SetDeadline;
import workbook.process.domain.News.DeadlinePassed;

/** The timer service: keeps deadlines, and publishes those that are over as messages. */
public final class Deadlines {

  /** Where deadlines that are over are announced; the rebooking desk listens there. */
  public static final String TOPIC = "deadlines";

  private final Jdbi jdbi;
  private final Broker broker;
  private final InstantSource clock;

  public Deadlines(DataSource database, Broker broker, InstantSource clock) {
    this.jdbi = Jdbi.create(database);
    this.broker = broker;
    this.clock = clock;
  }

  /** Sets the deadline, in the transaction of this handle. */
  public void set(Handle transaction, SetDeadline deadline) {
    transaction
        .createUpdate("insert into deadline (booking, token, due) values (:booking, :token, :due)")
        .bind("booking", deadline.booking())
        .bind("token", deadline.token())
        .bind("due", deadline.due())
        .execute();
  }

  /**
   * Takes back every deadline of the booking, in the transaction of this handle. What has been
   * published already is on its way.
   */
  public void cancel(Handle transaction, String booking) {
    transaction
        .createUpdate("delete from deadline where booking = :booking")
        .bind("booking", booking)
        .execute();
  }

  /** Publishes each deadline that is over, and then forgets it; so one may come twice. */
  public void publishDue() {
    for (Due due : due(clock.instant())) {
      broker.publish(TOPIC, Wire.write("deadline-" + due.id(), "deadlines", due.passed()));
      jdbi.useHandle(handle -> handle
          .createUpdate("delete from deadline where id = :id")
          .bind("id", due.id())
          .execute());
    }
  }

  private record Due(long id, DeadlinePassed passed) {}

  private List<Due> due(Instant now) {
    return jdbi.withHandle(handle -> handle
        .createQuery("""
            select id, booking, token, due from deadline where due <= :now order by due, id
            """)
        .bind("now", now)
        .map((row, context) -> new Due(
            row.getLong("id"),
            new DeadlinePassed(
                row.getString("booking"),
                row.getString("token"),
                row.getTimestamp("due").toInstant())))
        .list());
  }
}
