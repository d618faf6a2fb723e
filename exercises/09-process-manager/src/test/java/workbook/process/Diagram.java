package workbook.process;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The diagram on the page, which this chapter's tests read arrow by arrow. */
final class Diagram {

  static final String START = "[*]";

  private static final String TEXT = """
      stateDiagram-v2
        [*] --> Offered: cancelled, another voyage left / offer it
        [*] --> Refunding: cancelled, none left / refund
        Offered --> AskingFleet: yes / take a berth
        Offered --> Offered: no, another voyage left / offer it
        Offered --> Refunding: no, none left / refund
        Offered --> Offered: late yes or yes to an earlier offer / say too late
        Offered --> Refunding: money preferred / refund
        Offered --> Refunding: deadline passed / refund
        AskingFleet --> Rebooked: berth taken / close as REBOOKED
        AskingFleet --> Offered: voyage full, another voyage left / offer it
        AskingFleet --> Refunding: voyage full, none left / refund
        AskingFleet --> AskingElseMoney: money preferred
        AskingElseMoney --> Rebooked: berth taken / close as REBOOKED
        AskingElseMoney --> Refunding: voyage full / refund
        Refunding --> Refunded: fare refunded / close as REFUNDED
        Refunding --> Refunding: yes / say too late
        Refunded --> Refunded: yes / say too late
      """;

  private static final Pattern ARROW = Pattern.compile(
      "(?<from>\\S+) --> (?<to>\\w+): (?<news>[^,/]+?)(, (?<only>[^/]+?))?( / (?<command>.+))?");

  /**
   * @param news one kind; an arrow for two kinds is read as two arrows
   * @param only {@code another voyage left}, {@code none left}, or empty
   * @param command what it leads to, or empty
   */
  record Arrow(String from, String to, String news, String only, String command) {

    boolean saysTooLate() {
      return command.equals("say too late");
    }

    boolean holds(int left) {
      return only.isEmpty() || only.equals(left > 0 ? "another voyage left" : "none left");
    }
  }

  private static final List<Arrow> ARROWS = read();

  private Diagram() {}

  static List<Arrow> arrows() {
    return ARROWS;
  }

  private static List<Arrow> read() {
    var arrows = new ArrayList<Arrow>();
    for (String line : TEXT.lines().skip(1).map(String::strip).toList()) {
      Matcher arrow = ARROW.matcher(line);
      if (!arrow.matches()) {
        throw new IllegalStateException("no arrow: " + line);
      }
      for (String news : arrow.group("news").split(" or ")) {
        arrows.add(new Arrow(
            arrow.group("from"),
            arrow.group("to"),
            news,
            orEmpty(arrow.group("only")),
            orEmpty(arrow.group("command"))));
      }
    }
    return arrows;
  }

  private static String orEmpty(String group) {
    return group == null ? "" : group;
  }
}
