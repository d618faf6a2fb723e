package workbook.messages;

import static workbook.messages.MessageRules.NOT_IN_STATICS;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import workbook.lab.ChapterClasses;
import workbook.lab.GreenFromTheStart;
import workbook.lab.RuleBroken;
import workbook.lab.Step;
import workbook.messages.domain.BookingDesk;

@Step(3)
@DisplayNameGeneration(ReplaceUnderscores.class)
class StaticsBoundaryTest {

  @Test
  @GreenFromTheStart
  void nothing_is_counted_or_remembered_in_static_fields() {
    List<String> fields = ChapterClasses.staticsThatCanChange(BookingDesk.class);

    if (!fields.isEmpty()) {
      throw new RuleBroken(NOT_IN_STATICS, "But " + String.join(" and ", fields) + " can change.");
    }
  }
}
