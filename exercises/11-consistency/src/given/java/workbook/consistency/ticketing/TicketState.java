package workbook.consistency.ticketing;

/**
 * A ticket as it was at some time. Also the event that carries state: Ticketing sends it to
 * everybody who keeps a copy.
 *
 * @param ticket the ticket's number
 * @param version each ticket counts its own states; a newer one has a greater version
 * @param standing what has become of it
 * @param voyage the voyage that it is for
 */
public record TicketState(String ticket, long version, Standing standing, String voyage) {

  public boolean isValidFor(String voyage) {
    return standing == Standing.VALID && this.voyage.equals(voyage);
  }

  @Override
  public String toString() {
    String what = standing == Standing.VALID ? "valid for " + voyage : words();
    return ticket + " version " + version + ", " + what;
  }

  private String words() {
    return standing.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }
}
