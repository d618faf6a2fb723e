package workbook.lab;

/** A drawing as one page that needs nothing else: no script, no network, light or dark. */
final class PicturePage {

  private static final String STYLE = """
      :root { color-scheme: light dark; --page: #fdfdfb; --ink: #1c2430; --soft: #667080;
        --line: #b9c0ca; --box: #eef1f5; --call: #14559e; --bad: #a3161f; --badtint: #fbe7e6; }
      @media (prefers-color-scheme: dark) {
        :root { --page: #14181e; --ink: #eef1f5; --soft: #a3adba; --line: #4b5563; --box: #232a34;
          --call: #8cc2ff; --bad: #ff9d96; --badtint: #43211f; } }
      body { background: var(--page); color: var(--ink); margin: 2rem;
        font: 18px/1.45 system-ui, "Segoe UI", Roboto, "Helvetica Neue", sans-serif; }
      header, footer { max-width: 60rem; }
      h1 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 .3rem; }
      h2 { font-size: 1.1rem; margin: 1.4rem 0 .2rem; }
      p { margin: .2rem 0; }
      .breach { font-size: 1.25rem; font-weight: 600; color: var(--bad); }
      .legend { color: var(--soft); font-size: .9rem; }
      .scroll { overflow-x: auto; margin: 1.2rem 0; }
      pre { font: 15px/1.5 ui-monospace, Consolas, monospace; overflow-x: auto; }
      svg { display: block; font-family: inherit; max-width: 100%; height: auto; min-width: 60rem; }
      svg .verb { font-weight: 600; }
      svg text { fill: var(--ink); font-size: 15px; paint-order: stroke; stroke: var(--page);
        stroke-width: 5px; stroke-linejoin: round; }
      svg .light text, svg text.light { fill: var(--soft); font-size: 13.5px; }
      svg text.time { fill: var(--soft); font-size: 14px; text-anchor: end; }
      svg text.middle, svg .head text { text-anchor: middle; }
      svg .head text, svg .note text { stroke: none; }
      svg .head rect { fill: var(--box); stroke: var(--ink); stroke-width: 1.5; }
      svg .head text { font-weight: 600; font-size: 16px; }
      svg .head text.role { font-weight: 400; font-size: 13px; fill: var(--soft); }
      svg .life { stroke: var(--line); stroke-width: 1.5; }
      svg .jump { stroke: var(--line); stroke-dasharray: 1 6; }
      svg .arrow { stroke: var(--call); stroke-width: 2; fill: none; }
      svg .tip { fill: var(--call); }
      svg .light .arrow { stroke: var(--soft); stroke-width: 1.3; stroke-dasharray: 5 4; }
      svg .light .tip { fill: var(--soft); }
      svg .note rect { fill: var(--box); stroke: var(--line); }
      svg .band { fill: var(--badtint); }
      svg .edge { fill: var(--bad); }
      svg .bad text { fill: var(--bad); font-weight: 700; stroke: var(--badtint); }
      svg .bad .arrow { stroke: var(--bad); stroke-width: 2.5; stroke-dasharray: 9 6; }
      svg .bad .cross { stroke: var(--bad); stroke-width: 4; stroke-linecap: round; }
      svg .bad rect.box { fill: var(--page); stroke: var(--bad); stroke-width: 2; }
      svg .bad .note text, svg .bad.note text { stroke: none; }
      """;

  private PicturePage() {}

  static String of(Drawing drawing, RuleBroken broken, Timeline timeline) {
    Rule rule = broken.rule();
    return """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s</title>
        <style>
        %s</style>
        </head>
        <body>
        <header>
        <h1>%s</h1>
        <p class="breach">%s</p>
        <p class="legend">Time runs downwards. A crossed, dashed arrow did not arrive; a crossed
        lifeline is a crash. Thin dashed arrows
        look, or write what is not committed yet.</p>
        </header>
        <div class="scroll">
        %s</div>
        <footer>
        <h2>Why it matters</h2>
        <p>%s</p>
        <h2>Where to read</h2>
        <p>%s</p>
        <details><summary>The same as text</summary>
        <pre>%s</pre>
        </details>
        </footer>
        </body>
        </html>
        """.formatted(
            escaped(rule.sentence()),
            STYLE,
            escaped(rule.sentence()),
            escaped(broken.breach()),
            new PictureSvg(drawing).text(),
            escaped(rule.why()),
            escaped(rule.whereToRead()),
            escaped(timeline.text()));
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
