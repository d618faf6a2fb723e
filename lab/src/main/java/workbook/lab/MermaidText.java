package workbook.lab;

/** A drawing as the text of a Mermaid sequence diagram. */
final class MermaidText {

  private MermaidText() {}

  static String of(Drawing drawing) {
    var text = new StringBuilder("sequenceDiagram\n");
    for (int i = 0; i < drawing.lifelines().size(); i++) {
      Drawing.Lifeline lifeline = drawing.lifelines().get(i);
      boolean person = lifeline.role() == Timeline.Role.OUTSIDE;
      text.append("  ")
          .append(person ? "actor" : "participant")
          .append(" p%d as %s\n".formatted(i, escaped(lifeline.name())));
    }
    drawing.strokes().forEach(stroke -> text.append("  ").append(line(stroke)).append('\n'));
    return text.toString();
  }

  private static String line(Drawing.Stroke stroke) {
    String label = stroke.entry().at().toMillis() + " ms " + escaped(stroke.label());
    return switch (stroke.shape()) {
      case ARROW -> "p%d%sp%d: %s".formatted(stroke.from(), arrow(stroke), stroke.to(), label);
      case LOST -> "p%d--xp%d: %s".formatted(stroke.from(), stroke.to(), label);
      case NOTE -> "Note over p%d: %s".formatted(stroke.from(), label);
      case CRASH -> "Note over p%d: \u2716 %s".formatted(stroke.from(), label);
    };
  }

  private static String arrow(Drawing.Stroke stroke) {
    return stroke.entry().weight() == Timeline.Weight.LIGHT ? "-->>" : "->>";
  }

  /** These have a meaning in Mermaid. */
  private static String escaped(String text) {
    return text.replace("#", "#35;")
        .replace(";", "#59;")
        .replace("#35#59;", "#35;")
        .replace("<", "#lt;")
        .replace(">", "#gt;")
        .replaceAll("\\s+", " ");
  }
}
