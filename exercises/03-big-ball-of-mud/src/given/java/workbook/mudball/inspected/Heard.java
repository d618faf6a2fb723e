package workbook.mudball.inspected;

import java.util.Set;

/**
 * What the laboratory wrote down in a run: this context listened, and this is what it made use of.
 *
 * @param reader the context that listened
 * @param topic where
 * @param type the type of the messages that it took
 * @param sender the context that had sent them
 * @param fields the fields at which it looked
 */
public record Heard(String reader, String topic, String type, String sender, Set<String> fields) {}
