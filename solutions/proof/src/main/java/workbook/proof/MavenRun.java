package workbook.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import workbook.kata.Chapter;

/** What Maven's own run of a solution has left in its Surefire reports. */
final class MavenRun {

  private final Chapter chapter;
  private final Path reports;

  MavenRun(Chapter chapter) {
    this.chapter = chapter;
    this.reports = chapter.solution().resolve("target/surefire-reports");
  }

  /** @param executed how many tests of each class, by simple name, this engine has run */
  List<String> agreesWith(Map<String, Integer> executed) {
    var complaints = new ArrayList<String>();
    if (!Files.isDirectory(reports)) {
      complaints.add("Maven has not run solutions/"
          + chapter.name()
          + " before; run mvn -Psolutions verify, or add -pl solutions/"
          + chapter.name()
          + ",solutions/proof");
      return complaints;
    }
    var counted = new TreeMap<String, Integer>();
    try (var files = Files.newDirectoryStream(reports, "TEST-*.xml")) {
      for (Path file : files) {
        read(file, counted, complaints);
      }
    } catch (IOException e) {
      complaints.add("cannot read " + reports + ": " + e.getMessage());
    }
    var classes = new TreeMap<>(executed);
    counted.keySet().forEach(type -> classes.putIfAbsent(type, 0));
    classes.forEach((type, here) -> {
      int there = counted.getOrDefault(type, 0);
      if (there != here) {
        complaints.add(
            "Maven ran %d tests of the solution's %s, the proof %d".formatted(there, type, here));
      }
    });
    return complaints;
  }

  private void read(Path file, Map<String, Integer> counted, List<String> complaints) {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      Element suite = factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
      var cases = suite.getElementsByTagName("testcase");
      for (int i = 0; i < cases.getLength(); i++) {
        Element test = (Element) cases.item(i);
        String type = test.getAttribute("classname");
        String name = type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
        counted.merge(name, 1, Integer::sum);
        for (String bad : List.of("failure", "error", "skipped")) {
          if (test.getElementsByTagName(bad).getLength() > 0) {
            complaints.add("Maven's run of the solution has a %s: %s.%s"
                .formatted(bad, name, test.getAttribute("name")));
          }
        }
      }
    } catch (IOException | SAXException | ParserConfigurationException e) {
      complaints.add("cannot read " + file.getFileName() + ": " + e.getMessage());
    }
  }
}
