package workbook.worstday.blocks;

/** The tables of the blocks; each program has them in its own database. */
public final class BlocksSchema {

  public static final String SQL = """
      create table outbox (
        place bigint generated always as identity primary key,
        topic varchar(60) not null,
        id varchar(120) not null,
        source varchar(60) not null,
        type varchar(60) not null,
        msg_key varchar(80) not null,
        payload varchar(2000) not null
      );
      create table seen (
        topic varchar(60) not null,
        source varchar(60) not null,
        name varchar(120) not null,
        guard varchar(10) not null,
        number bigint not null,
        primary key (topic, source, name, guard)
      );
      create table early (
        topic varchar(60) not null,
        source varchar(60) not null,
        msg_key varchar(80) not null,
        number bigint not null,
        id varchar(120) not null,
        type varchar(60) not null,
        payload varchar(2000) not null,
        primary key (topic, source, msg_key, number)
      );
      create table failed_try (
        topic varchar(60) not null,
        source varchar(60) not null,
        id varchar(120) not null,
        tries int not null,
        primary key (topic, source, id)
      );
      create table parked (
        topic varchar(60) not null,
        source varchar(60) not null,
        id varchar(120) not null,
        type varchar(60) not null,
        msg_key varchar(80) not null,
        payload varchar(2000) not null,
        reason varchar(500) not null,
        primary key (topic, source, id)
      );
      """;

  private BlocksSchema() {}
}
