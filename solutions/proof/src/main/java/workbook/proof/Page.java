package workbook.proof;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** A Markdown file, as far as the proofs ask about it. */
final class Page {

  private static final Parser PARSER = Parser.builder()
      .extensions(List.of(TablesExtension.create()))
      .includeSourceSpans(IncludeSourceSpans.BLOCKS)
      .build();

  private static final Pattern COMMENT = Pattern.compile("\\A\\s*<!--(?<words>.*?)-->\\s*\\z");

  /**
   * A heading.
   *
   * @param level 1 to 6
   * @param text without marks
   * @param anchor as GitHub makes it
   * @param line from 1
   */
  record Section(int level, String text, String anchor, int line) {}

  /**
   * A fenced code block.
   *
   * @param language the first word after the fence, or empty
   * @param text what is between the fences
   * @param note the words of the comment right above it, or empty
   * @param line from 1
   */
  record Block(String language, String text, String note, int line) {}

  /**
   * A link or a picture.
   *
   * @param target as written
   * @param line from 1
   */
  record Reference(String target, int line) {}

  private final Path file;
  private final Node document;
  private final List<Section> sections = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Reference> references = new ArrayList<>();
  private final List<List<List<String>>> tables = new ArrayList<>();
  private int words;

  private Page(Path file, String text) {
    this.file = file;
    this.document = PARSER.parse(text);
    document.accept(new Reader());
  }

  static Page of(Path file) {
    return new Page(file, Golden.read(file));
  }

  Path file() {
    return file;
  }

  List<Section> sections() {
    return sections;
  }

  /** The headings of one level. */
  List<String> headings(int level) {
    return sections.stream()
        .filter(section -> section.level() == level)
        .map(Section::text)
        .toList();
  }

  boolean hasHeading(String text) {
    return sections.stream().anyMatch(section -> section.text().equals(text));
  }

  List<Block> blocks() {
    return blocks;
  }

  List<Reference> references() {
    return references;
  }

  /** Each table as rows of cells; the first row is the head. */
  List<List<List<String>>> tables() {
    return tables;
  }

  /** How many words of prose there are: no code, no tables, no headings. */
  int words() {
    return words;
  }

  /** The headings below a section, down to the next one of the same level. */
  List<Section> below(String heading) {
    var found = new ArrayList<Section>();
    int level = 0;
    for (Section section : sections) {
      if (level > 0 && section.level() <= level) {
        break;
      }
      if (level > 0) {
        found.add(section);
      } else if (section.text().equals(heading)) {
        level = section.level();
      }
    }
    return found;
  }

  /** How many numbered items there are right below a heading, or in the whole file for null. */
  int numberedItems(String heading) {
    boolean inside = heading == null;
    int level = 0;
    int items = 0;
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading at && heading != null) {
        if (inside && at.getLevel() <= level) {
          break;
        }
        if (plain(at).equals(heading)) {
          inside = true;
          level = at.getLevel();
        }
      } else if (inside && node instanceof OrderedList list) {
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
          items++;
        }
      }
    }
    return items;
  }

  /** The words between a heading and the next one of any level. */
  int wordsBelow(String heading) {
    boolean inside = false;
    int count = 0;
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading at) {
        inside = plain(at).equals(heading);
      } else if (inside) {
        count += count(plain(node));
      }
    }
    return count;
  }

  private static int line(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.getSourceSpans().isEmpty()) {
        return at.getSourceSpans().get(0).getLineIndex() + 1;
      }
    }
    return 1;
  }

  /** The text of a node without marks. */
  static String plain(Node node) {
    var text = new StringBuilder();
    node.accept(new AbstractVisitor() {
      @Override
      public void visit(Text words) {
        text.append(words.getLiteral());
      }

      @Override
      public void visit(Code code) {
        text.append(code.getLiteral());
      }

      @Override
      public void visit(SoftLineBreak lineBreak) {
        text.append(' ');
      }

      @Override
      public void visit(HardLineBreak lineBreak) {
        text.append(' ');
      }
    });
    return text.toString().strip();
  }

  /** As GitHub makes anchors: small letters, no punctuation, hyphens for spaces. */
  static String anchor(String heading) {
    return heading
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{M}\\p{N}\\p{Pc} -]", "")
        .replace(' ', '-');
  }

  private static int count(String prose) {
    return prose.isBlank() ? 0 : prose.strip().split("\\s+").length;
  }

  private final class Reader extends AbstractVisitor {
    private final Map<String, Integer> anchors = new HashMap<>();

    @Override
    public void visit(Heading heading) {
      String text = plain(heading);
      String anchor = anchor(text);
      int before = anchors.merge(anchor, 1, Integer::sum) - 1;
      String own = before == 0 ? anchor : anchor + "-" + before;
      sections.add(new Section(heading.getLevel(), text, own, line(heading)));
      visitChildren(heading);
    }

    @Override
    public void visit(Paragraph paragraph) {
      words += count(plain(paragraph));
      visitChildren(paragraph);
    }

    @Override
    public void visit(FencedCodeBlock block) {
      String info = Optional.ofNullable(block.getInfo()).orElse("").strip();
      blocks.add(
          new Block(info.split("\\s+")[0], block.getLiteral(), noteAbove(block), line(block)));
    }

    @Override
    public void visit(IndentedCodeBlock block) {
      blocks.add(new Block("", block.getLiteral(), noteAbove(block), line(block)));
    }

    @Override
    public void visit(Link link) {
      references.add(new Reference(link.getDestination(), line(link)));
      visitChildren(link);
    }

    @Override
    public void visit(Image image) {
      references.add(new Reference(image.getDestination(), line(image)));
      visitChildren(image);
    }

    @Override
    public void visit(CustomBlock block) {
      if (block instanceof TableBlock) {
        tables.add(new ArrayList<>());
      }
      visitChildren(block);
    }

    @Override
    public void visit(CustomNode node) {
      if (node instanceof TableRow) {
        tables.get(tables.size() - 1).add(new ArrayList<>());
      } else if (node instanceof TableCell) {
        var rows = tables.get(tables.size() - 1);
        rows.get(rows.size() - 1).add(plain(node));
      }
      visitChildren(node);
    }

    private String noteAbove(Node block) {
      if (block.getPrevious() instanceof HtmlBlock html) {
        Matcher comment = COMMENT.matcher(html.getLiteral());
        if (comment.matches()) {
          return comment.group("words").strip();
        }
      }
      return "";
    }
  }
}
