package workbook.messages;

import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What can go missing or go wrong at one place of a message. */
enum Hole {
  MISSING,
  NULL,
  SOMETHING_ELSE,
  BLANK,
  FRACTION,
  OTHER_WORD;

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Whether there can be such a hole where this stands. */
  boolean fits(JsonNode value) {
    return switch (this) {
      case MISSING, NULL, SOMETHING_ELSE -> true;
      case BLANK, OTHER_WORD -> value.isString();
      case FRACTION -> value.isIntegralNumber();
    };
  }

  /** What stands there afterwards. */
  JsonNode instead(JsonNode value) {
    return switch (this) {
      case MISSING -> JSON.missingNode();
      case NULL -> JSON.nullNode();
      case SOMETHING_ELSE -> JSON.objectNode().put("smudged", true);
      case BLANK -> JSON.stringNode(" ");
      case FRACTION ->
        JSON.numberNode(new BigDecimal(value.bigIntegerValue()).add(new BigDecimal("1.5")));
      case OTHER_WORD -> JSON.stringNode("smudged");
    };
  }

  /** Whether a reader can see that something is wrong: one word looks as good as another. */
  boolean shows() {
    return this != OTHER_WORD;
  }
}
