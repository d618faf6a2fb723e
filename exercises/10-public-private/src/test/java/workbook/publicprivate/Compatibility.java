package workbook.publicprivate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tells what a new description takes back of what an old one has promised to its readers. */
final class Compatibility {

  private Compatibility() {}

  /** What is broken, as sentences; empty if every reader of the old one goes on. */
  static List<String> broken(Description old, Description young) {
    var broken = new ArrayList<String>();
    for (String type : old.types()) {
      if (young.types().contains(type)) {
        broken.addAll(broken(type, old, young));
      } else {
        broken.add(type + " is not described on the channel any more");
      }
    }
    return broken;
  }

  private static List<String> broken(String type, Description old, Description young) {
    var broken = new ArrayList<String>();
    Map<String, String> now = young.fields(type);
    old.fields(type).forEach((field, jsonType) -> {
      if (!now.containsKey(field)) {
        broken.add(type + " has lost its field \"" + field + "\"");
      } else if (!now.get(field).equals(jsonType)) {
        broken.add("\"" + field + "\" of " + type + " was of type " + jsonType + " and is now "
            + now.get(field));
      } else if (old.required(type).contains(field) && !young.required(type).contains(field)) {
        broken.add("\"" + field + "\" of " + type + " was always there and is optional now");
      }
      List<String> values = young.values(type, field);
      if (old.values(type, field).isEmpty() && !values.isEmpty()) {
        broken.add("\"" + field + "\" of " + type + " may have had any value, and is limited to "
            + values + " now");
      }
      if (!old.values(type, field).isEmpty()
          && (values.isEmpty() || !old.values(type, field).containsAll(values))) {
        broken.add("\"" + field + "\" of " + type + " has values that were ruled out");
      }
    });
    return broken;
  }
}
