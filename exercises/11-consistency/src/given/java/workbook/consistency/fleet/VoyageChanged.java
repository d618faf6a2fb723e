package workbook.consistency.fleet;

/**
 * A notification: something about this voyage has changed, and {@link FleetCounter} can tell what.
 *
 * @param voyage the voyage's number
 * @param version the state that it has since then
 */
public record VoyageChanged(String voyage, long version) {}
