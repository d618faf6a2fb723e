package workbook.kata.layers;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came of compiling something without an error.
 *
 * @param seen all that the compiler has looked at
 * @param visible what other code can see of it
 * @param classes the class files, by their names in the output folder
 */
record Compiled(String seen, String visible, Map<String, byte[]> classes) implements Serializable {

  static final Compiled NOTHING = new Compiled("", "", Map.of());

  private static final long serialVersionUID = 1;

  static Compiled in(Path output, String seen, String visible) throws IOException {
    var classes = new TreeMap<String, byte[]>();
    for (Path file : Folders.filesIn(output)) {
      classes.put(output.relativize(file).toString(), Files.readAllBytes(file));
    }
    return new Compiled(seen, visible, classes);
  }

  void placeIn(Path output) throws IOException {
    for (Map.Entry<String, byte[]> each : classes.entrySet()) {
      Path file = output.resolve(each.getKey());
      Folders.create(file.getParent());
      Files.write(file, each.getValue());
    }
  }
}
