package workbook.messages;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import workbook.lab.GreenFromTheStart;
import workbook.lab.Step;

@Step(3)
@DisplayNameGeneration(ReplaceUnderscores.class)
class StaticsBoundaryTest {

  private static final DescribedPredicate<JavaField> COUNT_OR_REMEMBER =
      DescribedPredicate.describe(
          "count or remember something",
          field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC)
              && (!field.getModifiers().contains(JavaModifier.FINAL)
                  || field.getRawType().getPackageName().equals("java.util.concurrent.atomic")
                  || field.getRawType().isAssignableTo(ThreadLocal.class)));

  @Test
  @GreenFromTheStart
  void nothing_is_counted_or_remembered_in_static_fields() {
    fields()
        .that(COUNT_OR_REMEMBER)
        .should()
        .notBeStatic()
        .as("no static field counts or remembers something")
        .because(
            "a number that a static field counts begins anew with each program, and two programs"
                + " give two messages one id; read \"What is written on the envelope\"")
        .allowEmptyShould(true)
        .check(LearnersClasses.now());
  }
}
