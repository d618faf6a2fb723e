package workbook.mudball.inspected;

import java.util.Set;

/**
 * What a context has promised to tell: on this topic, messages of this type, with these fields.
 * Whatever else it puts on the wire is its own affair, and it may change it tomorrow.
 */
public record Promise(String owner, String topic, String type, Set<String> fields) {}
