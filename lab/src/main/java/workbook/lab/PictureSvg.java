package workbook.lab;

import static workbook.lab.PicturePage.escaped;

import java.util.List;
import java.util.Locale;

/** The lifelines and strokes of a drawing as SVG. Lengths are in pixels. */
final class PictureSvg {

  private static final int LEFT = 110;
  private static final int MARGIN = 30;
  private static final int HEAD = 56;
  private static final int LONGEST_LABEL = 70;
  private static final double LETTER = 8.2;
  private static final double BOLD_LETTER = 9.4;

  private final List<Drawing.Lifeline> lifelines;
  private final List<Drawing.Stroke> strokes;
  private final int[] x;
  private final int width;
  private final StringBuilder svg = new StringBuilder();
  private int y = MARGIN + HEAD + 14;

  PictureSvg(Drawing drawing) {
    this.lifelines = drawing.lifelines();
    this.strokes = drawing.strokes();
    this.x = columns();
    this.width = rightEdge();
  }

  /** As far apart as heads and labels need. */
  private int[] columns() {
    int[] columns = new int[lifelines.size()];
    for (int i = 0; i < columns.length; i++) {
      int half = headWidth(i) / 2;
      columns[i] =
          i == 0 ? LEFT + Math.max(half, 60) : columns[i - 1] + headWidth(i - 1) / 2 + half + 40;
      for (Drawing.Stroke stroke : strokes) {
        int first = Math.min(stroke.from(), stroke.to());
        if (first < i && Math.max(stroke.from(), stroke.to()) == i) {
          columns[i] = Math.max(columns[i], columns[first] + length(stroke) + 50);
        }
        if (first == i && stroke.from() == stroke.to()) {
          columns[i] = Math.max(columns[i], LEFT + length(stroke) / 2 + 24);
        }
      }
    }
    return columns;
  }

  private int rightEdge() {
    int right = LEFT;
    for (int i = 0; i < x.length; i++) {
      right = Math.max(right, x[i] + headWidth(i) / 2);
    }
    for (Drawing.Stroke stroke : strokes) {
      if (stroke.from() == stroke.to()) {
        right = Math.max(right, x[stroke.from()] + length(stroke) / 2 + 24);
      }
    }
    return right + MARGIN;
  }

  private int headWidth(int lifeline) {
    return Math.max(110, length(lifelines.get(lifeline).name()) + 40);
  }

  private static int length(String text) {
    return (int) Math.ceil(text.length() * LETTER);
  }

  private static int length(Drawing.Stroke stroke) {
    boolean bold = stroke.entry().weight() == Timeline.Weight.HEAVY;
    return (int) Math.ceil(label(stroke).length() * (bold ? BOLD_LETTER : LETTER));
  }

  String text() {
    var rows = new StringBuilder();
    long before = -1;
    for (Drawing.Stroke stroke : strokes) {
      long now = stroke.entry().at().toMillis();
      if (now != before && before >= 0) {
        y += 10;
        rows.append("<line class=\"jump\" x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\"/>\n"
            .formatted(20, width - 20, y, y));
        y += 4;
      }
      rows.append(row(stroke, now == before ? "" : now + " ms"));
      before = now;
    }
    y += 12;
    int height = y + HEAD + 2 * MARGIN;
    svg.append(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"The timeline as a sequence diagram\">\n"
            .formatted(width, height, width, height));
    for (int i = 0; i < x.length; i++) {
      svg.append("<line class=\"life\" x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\"/>\n"
          .formatted(x[i], x[i], MARGIN + HEAD, y + MARGIN));
    }
    svg.append(rows);
    for (int i = 0; i < x.length; i++) {
      head(i, MARGIN);
      head(i, y + MARGIN);
    }
    return svg.append("</svg>\n").toString();
  }

  private void head(int i, int top) {
    String role = Drawing.describe(lifelines.get(i));
    int wide = headWidth(i);
    int radius = lifelines.get(i).role() == Timeline.Role.DATABASE ? 22 : 6;
    svg.append("<g class=\"head\"><rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"%d\"/>"
        .formatted(x[i] - wide / 2, top, wide, HEAD, radius));
    svg.append("<text x=\"%d\" y=\"%d\">%s</text>"
        .formatted(
            x[i], top + (role.isEmpty() ? 34 : 25), escaped(lifelines.get(i).name())));
    svg.append(
        role.isEmpty()
            ? "</g>\n"
            : "<text class=\"role\" x=\"%d\" y=\"%d\">%s</text></g>\n"
                .formatted(x[i], top + 44, role));
  }

  private String row(Drawing.Stroke stroke, String time) {
    Timeline.Weight weight = stroke.entry().weight();
    int high = height(stroke);
    int top = y + 4;
    y += high;
    var row = new StringBuilder("<g class=\"%s\"><title>%s</title>"
        .formatted(
            weight == Timeline.Weight.HEAVY ? "bad" : weight.name().toLowerCase(Locale.ROOT),
            escaped(stroke.entry().text().strip())));
    if (weight == Timeline.Weight.HEAVY) {
      row.append("<rect class=\"band\" x=\"0\" y=\"%d\" width=\"%d\" height=\"%d\"/>"
          .formatted(top, width, high));
      row.append(
          "<rect class=\"edge\" x=\"0\" y=\"%d\" width=\"8\" height=\"%d\"/>".formatted(top, high));
    }
    row.append(
        "<text class=\"time\" x=\"%d\" y=\"%d\">%s</text>".formatted(LEFT - 24, y - 6, time));
    switch (stroke.shape()) {
      case ARROW, LOST -> arrow(row, stroke);
      case NOTE -> note(row, stroke, x[stroke.from()], y - 25);
      case CRASH -> crash(row, stroke, top, high);
    }
    return row.append("</g>\n").toString();
  }

  private static int height(Drawing.Stroke stroke) {
    if (stroke.shape() == Drawing.Shape.CRASH) {
      return 58;
    }
    return switch (stroke.entry().weight()) {
      case LIGHT -> 32;
      case NORMAL -> 42;
      case HEAVY -> 48;
    };
  }

  private void arrow(StringBuilder row, Drawing.Stroke stroke) {
    int start = x[stroke.from()];
    int end = x[stroke.to()];
    int way = end > start ? 1 : -1;
    boolean lost = stroke.shape() == Drawing.Shape.LOST;
    int reach = lost ? end - way * 26 : end;
    int line = y - (lost ? 8 : 6);
    row.append("<line class=\"arrow\" x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\"/>"
        .formatted(start, reach - way * (lost ? 0 : 8), line, line));
    if (lost) {
      cross(row, reach, line, 8);
    } else {
      row.append("<path class=\"tip\" d=\"M%d %d l%d -6 v12 z\"/>".formatted(end, line, -way * 11));
    }
    row.append("<text class=\"middle\" x=\"%d\" y=\"%d\">%s</text>"
        .formatted((start + end) / 2, line - (lost ? 13 : 9), words(stroke)));
  }

  private void crash(StringBuilder row, Drawing.Stroke stroke, int top, int high) {
    int middle = x[stroke.from()];
    row.append("<rect class=\"band\" x=\"%d\" y=\"%d\" width=\"20\" height=\"%d\"/>"
        .formatted(middle - 10, top, high));
    cross(row, middle, top + 13, 9);
    note(row, stroke, middle, top + 28);
  }

  private static void cross(StringBuilder row, int x, int y, int size) {
    row.append("<path class=\"cross\" d=\"M%d %d l%d %d m0 %d l%d %d\"/>"
        .formatted(x - size, y - size, 2 * size, 2 * size, -2 * size, -2 * size, 2 * size));
  }

  private static void note(StringBuilder row, Drawing.Stroke stroke, int middle, int top) {
    int wide = length(stroke) + 24;
    row.append(
        "<g class=\"note\"><rect class=\"box\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"24\" rx=\"4\"/>"
            .formatted(middle - wide / 2, top, wide));
    row.append("<text class=\"middle\" x=\"%d\" y=\"%d\">%s</text></g>"
        .formatted(middle, top + 17, words(stroke)));
  }

  /** The label with what happened in bold. */
  private static String words(Drawing.Stroke stroke) {
    String label = label(stroke);
    String verb = stroke.entry().verb();
    return label.startsWith(verb) && stroke.entry().weight() == Timeline.Weight.NORMAL
        ? "<tspan class=\"verb\">" + escaped(verb) + "</tspan>"
            + escaped(label.substring(verb.length()))
        : escaped(label);
  }

  private static String label(Drawing.Stroke stroke) {
    String label = stroke.label();
    return label.length() <= LONGEST_LABEL
        ? label
        : label.substring(0, LONGEST_LABEL - 1) + "\u2026";
  }
}
