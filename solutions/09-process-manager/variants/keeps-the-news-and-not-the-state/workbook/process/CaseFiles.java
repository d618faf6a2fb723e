package workbook.process;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import workbook.ports.Message;
import workbook.process.domain.News;

/** A case is what was heard about it, in order. The place in that order is the optimistic check. */
public final class CaseFiles {

  record Heard(News news, Instant at) {}

  public static String schema() {
    return """
        create table heard (
          booking varchar(40) not null,
          place int not null,
          type varchar(40) not null,
          payload varchar(400) not null,
          heard_at timestamp with time zone not null,
          primary key (booking, place)
        );
        """;
  }

  List<Heard> story(Handle transaction, String booking) {
    return transaction
        .createQuery("select * from heard where booking = :booking order by place")
        .bind("booking", booking)
        .map((row, context) -> new Heard(
            Wire.readNews(new Message(
                "heard", "files", row.getString("type"), booking, row.getString("payload"))),
            row.getTimestamp("heard_at").toInstant()))
        .list();
  }

  /** Fails if somebody else has put something in this place. */
  void add(Handle transaction, int place, Message message, Instant now) {
    transaction
        .createUpdate("""
            insert into heard (booking, place, type, payload, heard_at)
            values (:booking, :place, :type, :payload, :now)
            """)
        .bind("booking", message.key())
        .bind("place", place)
        .bind("type", message.type())
        .bind("payload", message.payload())
        .bind("now", now)
        .execute();
  }
}
