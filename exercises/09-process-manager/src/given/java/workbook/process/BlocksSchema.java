package workbook.process;

/** The tables of the building blocks. H2 and PostgreSQL read the same. */
public final class BlocksSchema {

  public static final String SQL = """
      create table inbox (
        source varchar(100) not null,
        message_id varchar(100) not null,
        primary key (source, message_id)
      );

      create table outbox (
        id bigint generated always as identity primary key,
        type varchar(40) not null,
        booking varchar(40) not null,
        payload varchar(200) not null,
        sent boolean not null
      );

      create table deadline (
        id bigint generated always as identity primary key,
        booking varchar(40) not null,
        token varchar(100) not null,
        due timestamp with time zone not null
      );
      """;

  private BlocksSchema() {}
}
