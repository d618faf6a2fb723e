package workbook.publicprivate;

import static workbook.publicprivate.PublicRules.NOT_IN_STATICS;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import workbook.lab.ChapterClasses;
import workbook.lab.GreenFromTheStart;
import workbook.lab.RuleBroken;
import workbook.lab.Step;
import workbook.publicprivate.booking.BookingContext;

@Step(1)
@GreenFromTheStart
@DisplayNameGeneration(ReplaceUnderscores.class)
class StaticsBoundaryTest {

  @Test
  void nothing_is_remembered_in_static_fields() {
    List<String> fields = ChapterClasses.staticsThatCanChange(BookingContext.class);

    if (!fields.isEmpty()) {
      throw new RuleBroken(NOT_IN_STATICS, "But " + String.join(" and ", fields) + " can change.");
    }
  }
}
