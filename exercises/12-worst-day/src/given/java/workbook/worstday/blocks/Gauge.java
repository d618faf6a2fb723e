package workbook.worstday.blocks;

import java.time.InstantSource;
import workbook.worstday.messages.Mail;
import workbook.worstday.messages.News.Figures;
import workbook.worstday.messages.Topics;

/** Counts what lies about in a program's database, and tells the control room. Changes no row. */
public final class Gauge {

  private final String program;
  private final Outlet outlet;
  private final InstantSource clock;

  /** @param outlet on which way the figures go out */
  public Gauge(String program, Outlet outlet, InstantSource clock) {
    this.program = program;
    this.outlet = outlet;
    this.clock = clock;
  }

  /** A chore. */
  public void report(Books books) {
    var figures = read(program, books);
    long now = clock.instant().toEpochMilli();
    outlet.send(
        books, Topics.CONTROL_ROOM, Mail.write(program + "-figures-" + now, program, now, figures));
  }

  /** What lies about now. */
  public static Figures read(String program, Books books) {
    var row = books.rows("""
        select (select count(*) from outbox), (select count(*) from early),
          (select count(*) from parked)
        """).get(0);
    return new Figures(
        program,
        Long.parseLong(row.get(0)),
        Long.parseLong(row.get(1)),
        Long.parseLong(row.get(2)));
  }
}
