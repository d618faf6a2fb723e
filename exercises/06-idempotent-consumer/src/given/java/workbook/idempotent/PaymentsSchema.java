package workbook.idempotent;

/** The tables of Payments that were there before this chapter. H2 and PostgreSQL read the same. */
public final class PaymentsSchema {

  /**
   * {@code account}: the travel accounts of our passengers. They are opened elsewhere, sometimes
   * after a booking was made; a desk pays into an account and never opens one.
   *
   * <p>{@code refund}: the ledger, one row for each payment, with the message that asked for it. It
   * is kept for the auditors, for ever.
   */
  public static final String SQL = """
      create table account (
        passenger varchar(100) primary key,
        number varchar(40) not null,
        balance bigint not null
      );

      create table refund (
        desk varchar(20) not null,
        booking varchar(40) not null,
        passenger varchar(100) not null,
        amount bigint not null,
        source varchar(100) not null,
        message_id varchar(100) not null,
        paid_at timestamp with time zone not null
      );
      """;

  private PaymentsSchema() {}
}
