package workbook.ordering;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The announcements that have come, and how far the list has got. */
final class WaitingRoom {

  private WaitingRoom() {}

  static String schema() {
    return """
        create table diary (
          voyage varchar(40) not null,
          number bigint not null,
          text varchar(400) not null,
          shown boolean not null,
          came_at timestamp with time zone not null,
          primary key (voyage, number)
        );

        create table diary_lock (
          name varchar(10) primary key
        );

        insert into diary_lock (name) values ('diary');

        create table turned_away (
          voyage varchar(40) primary key,
          number bigint not null,
          came_at timestamp with time zone not null
        );
        """;
  }

  static void lock(Handle transaction) {
    transaction
        .createQuery("select name from diary_lock for update")
        .mapTo(String.class)
        .one();
  }

  static void enter(Handle transaction, Announcement announcement, Instant now) {
    long waiting = transaction
        .createQuery("select count(*) from diary where voyage = :voyage and not shown")
        .bind("voyage", announcement.voyage())
        .mapTo(Long.class)
        .one();
    boolean due = announcement.number() == next(transaction, announcement.voyage());
    String sql = waiting < Patience.MOST_WAITING || due
        ? "insert into diary (voyage, number, text, shown, came_at)"
            + " values (:voyage, :number, :text, false, :now) on conflict do nothing"
        : "insert into turned_away (voyage, number, came_at) values (:voyage, :number, :now)"
            + " on conflict do nothing";
    transaction
        .createUpdate(sql)
        .bind("voyage", announcement.voyage())
        .bind("number", announcement.number())
        .bind("text", Announcements.text(announcement))
        .bind("now", now)
        .execute();
    if (sql.contains("turned_away")) {
      transaction
          .createUpdate("""
              update turned_away set number = :number where voyage = :voyage and number < :number
              """)
          .bind("voyage", announcement.voyage())
          .bind("number", announcement.number())
          .execute();
    }
  }

  static long next(Handle transaction, String voyage) {
    return 1
        + transaction
            .createQuery(
                "select coalesce(max(number), 0) from diary where voyage = :voyage and shown")
            .bind("voyage", voyage)
            .mapTo(Long.class)
            .one();
  }

  static List<String> due(Handle transaction, String voyage) {
    return transaction
        .createQuery("""
            select text from diary where voyage = :voyage and number = :next and not shown
            """)
        .bind("voyage", voyage)
        .bind("next", next(transaction, voyage))
        .mapTo(String.class)
        .list();
  }

  static void shown(Handle transaction, Announcement announcement) {
    transaction
        .createUpdate("update diary set shown = true where voyage = :voyage and number = :number")
        .bind("voyage", announcement.voyage())
        .bind("number", announcement.number())
        .execute();
    transaction
        .createUpdate("delete from turned_away where voyage = :voyage and number <= :number")
        .bind("voyage", announcement.voyage())
        .bind("number", announcement.number())
        .execute();
  }

  static List<String> incomplete(Handle handle, Instant then) {
    return handle.createQuery("""
            select voyage from diary where not shown and came_at <= :then
            union
            select voyage from turned_away where came_at <= :then
            """).bind("then", then).mapTo(String.class).list();
  }
}
