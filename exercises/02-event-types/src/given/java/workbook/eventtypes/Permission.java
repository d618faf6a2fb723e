package workbook.eventtypes;

/**
 * Shows at Fleet's counter who is asking. Fleet can take a permission back from its holder.
 *
 * @param holder the department that it was issued to
 */
public record Permission(String holder) {

  /** Opens everything. For Fleet's own programs. */
  public static final Permission FLEETS_OWN = new Permission("fleet");

  public Permission {
    if (holder == null || holder.isBlank()) {
      throw new IllegalArgumentException("a permission needs a holder, got " + holder);
    }
  }
}
