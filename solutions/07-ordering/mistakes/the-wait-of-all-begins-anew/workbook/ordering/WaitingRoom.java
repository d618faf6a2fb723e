package workbook.ordering;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.generic.GenericType;

/**
 * Where announcements wait that came too early, and where it is known which one comes next: for
 * each voyage apart, and in the database. All methods work in the caller's transaction.
 */
final class WaitingRoom {

  /**
   * {@code turn}: for each voyage the number that comes next, the greatest number heard of, and
   * since when something has been missing. The room may be full, so what waits is not all that has
   * been heard of.
   */
  static String schema() {
    return """
        create table turn (
          voyage varchar(40) primary key,
          next_number bigint not null,
          heard_of bigint not null,
          missing_since timestamp with time zone not null
        );

        create table waiting (
          voyage varchar(40) not null,
          number bigint not null,
          text varchar(400) not null,
          primary key (voyage, number)
        );
        """;
  }

  /** The number that comes next. Nobody else works on this voyage until the transaction ends. */
  long lockTurn(Handle transaction, String voyage, Instant now) {
    // The first one has no row to lock, so there must be one.
    transaction.createUpdate("""
            insert into turn (voyage, next_number, heard_of, missing_since)
            values (:voyage, 1, 0, :now) on conflict do nothing
            """).bind("voyage", voyage).bind("now", now).execute();
    return transaction
        .createQuery("select next_number from turn where voyage = :voyage for update")
        .bind("voyage", voyage)
        .mapTo(Long.class)
        .one();
  }

  /** Here it waits until its turn has come. If the room is full it does not: it can come again. */
  void put(Handle transaction, Announcement announcement, Instant now) {
    if (waiting(transaction, announcement.voyage()) < Patience.MOST_WAITING) {
      transaction
          .createUpdate("""
              insert into waiting (voyage, number, text) values (:voyage, :number, :text)
              on conflict do nothing
              """)
          .bind("voyage", announcement.voyage())
          .bind("number", announcement.number())
          .bind("text", Announcements.text(announcement))
          .execute();
    }
    // The wait began with the first one that came too early, and not with the latest.
    transaction
        .createUpdate("""
            update turn
            set missing_since = case when heard_of < next_number then :now else missing_since end,
                heard_of = :number
            where voyage = :voyage and heard_of < :number
            """)
        .bind("voyage", announcement.voyage())
        .bind("number", announcement.number())
        .bind("now", now)
        .execute();
  }

  private static long waiting(Handle transaction, String voyage) {
    return transaction
        .createQuery("select count(*) from waiting where voyage = :voyage")
        .bind("voyage", voyage)
        .mapTo(Long.class)
        .one();
  }

  /** The announcement with this number, if it is here; it waits no longer. */
  Optional<Announcement> take(Handle transaction, String voyage, long number) {
    Optional<String> text = transaction
        .createQuery("select text from waiting where voyage = :voyage and number = :number")
        .bind("voyage", voyage)
        .bind("number", number)
        .mapTo(String.class)
        .findOne();
    if (text.isPresent()) {
      transaction
          .createUpdate("delete from waiting where voyage = :voyage and number = :number")
          .bind("voyage", voyage)
          .bind("number", number)
          .execute();
    }
    return text.map(Announcements::parse);
  }

  /** All before this number have been released. */
  void nextIs(Handle transaction, String voyage, long number, Instant now) {
    transaction
        .createUpdate("""
            update turn set next_number = :number, missing_since = :now where voyage = :voyage
            """)
        .bind("voyage", voyage)
        .bind("number", number)
        .bind("now", now)
        .execute();
  }

  /** For each voyage that has missed something since then or longer: the number that is missing. */
  Map<String, Long> missingSince(Handle transaction, Instant then) {
    return transaction
        .createQuery("""
            select voyage, next_number from turn
            where heard_of >= next_number and missing_since <= :then order by voyage
            """)
        .bind("then", then)
        .setMapKeyColumn("voyage")
        .setMapValueColumn("next_number")
        .collectInto(new GenericType<Map<String, Long>>() {});
  }

  /** Booking was asked just now, so the next request can wait. */
  void askedFor(Handle transaction, String voyage, long number, Instant now) {
    transaction
        .createUpdate("update turn set missing_since = :now")
        .bind("now", now)
        .execute();
  }
}
