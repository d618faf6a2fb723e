package workbook.kata.layers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * A chapter's tests as they were compiled.
 *
 * @param seen all that the compiler has looked at for them
 * @param classes the class files, by their names in the output folder
 */
record Tests(String seen, Map<String, byte[]> classes) {

  static Tests in(Path output, String seen) throws IOException {
    var classes = new TreeMap<String, byte[]>();
    for (Path file : Folders.filesIn(output)) {
      classes.put(output.relativize(file).toString(), Files.readAllBytes(file));
    }
    return new Tests(seen, classes);
  }

  void placeIn(Path output) throws IOException {
    for (Map.Entry<String, byte[]> each : classes.entrySet()) {
      Path file = output.resolve(each.getKey());
      Folders.create(file.getParent());
      Files.write(file, each.getValue());
    }
  }
}
