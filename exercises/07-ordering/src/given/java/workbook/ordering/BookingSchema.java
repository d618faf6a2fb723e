package workbook.ordering;

/** The tables of Booking that were there before this chapter. H2 and PostgreSQL read the same. */
public final class BookingSchema {

  /**
   * {@code berth}: the berths of each voyage, one row each from the day on which the voyage is on
   * sale; {@code passenger} is null while a berth is free.
   *
   * <p>{@code announcement}: what is to be published, and what can be published again on request.
   * Nothing in the table keeps a number from standing there twice.
   */
  public static final String SQL = """
      create table berth (
        voyage varchar(40) not null,
        berth integer not null,
        passenger varchar(100),
        primary key (voyage, berth)
      );

      create table announcement (
        voyage varchar(40) not null,
        number bigint not null,
        text varchar(400) not null
      );
      """;

  private BookingSchema() {}
}
