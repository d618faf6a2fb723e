package workbook.mudball.inspected;

import java.util.List;

/**
 * Who there is, and who has promised what.
 *
 * <p>A class that lives in nobody's home, such as the one that plugs everything together, belongs
 * to nobody and may know everybody.
 */
public record Landscape(List<BoundedContext> contexts, List<Promise> promises) {}
