package workbook.ordering;

/** The table of the gate that was there before this chapter. H2 and PostgreSQL read the same. */
public final class GateSchema {

  /** {@code boarding_list}: who sleeps where. The people at the gate look at nothing else. */
  public static final String SQL = """
      create table boarding_list (
        voyage varchar(40) not null,
        berth integer not null,
        passenger varchar(100) not null,
        primary key (voyage, berth)
      );
      """;

  private GateSchema() {}
}
