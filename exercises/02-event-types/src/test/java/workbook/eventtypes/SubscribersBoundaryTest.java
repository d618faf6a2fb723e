package workbook.eventtypes;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Collection;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import workbook.lab.ChapterClasses;
import workbook.lab.GreenFromTheStart;
import workbook.lab.Step;

@Step(3)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SubscribersBoundaryTest {

  @Test
  @GreenFromTheStart
  void a_copy_is_made_of_messages_alone() {
    noClasses()
        .that()
        .haveSimpleNameStartingWith("DeparturesBoard")
        .or()
        .haveSimpleNameStartingWith("PocketTimetable")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("workbook.eventtypes.fleet..", "workbook.lab..")
        .because("a copy that looks into Fleet's own model stops when Fleet does;"
            + " read \"A copy that never goes back\"")
        .check(ChapterClasses.around(CallCentre.class));
  }

  @Test
  @GreenFromTheStart
  void nothing_is_remembered_in_static_fields() {
    fields()
        .that()
        .areStatic()
        .and(areWrittenByHand())
        .and(HOLD_SOMETHING_THAT_CHANGES)
        .should()
        .notBeStatic()
        .because(
            "what a static field remembers is shared by two boards that have nothing to do with"
                + " each other; read \"A copy that never goes back\"")
        .allowEmptyShould(true)
        .check(ChapterClasses.around(CallCentre.class));
  }

  private static DescribedPredicate<JavaField> areWrittenByHand() {
    return DescribedPredicate.describe(
        "are written by hand",
        field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC)
            && !field.getOwner().isEnum()
            && !field.getOwner().isRecord());
  }

  private static final DescribedPredicate<JavaField> HOLD_SOMETHING_THAT_CHANGES =
      DescribedPredicate.describe(
          "hold something that changes",
          field ->
              !field.getModifiers().contains(JavaModifier.FINAL) || canChange(field.getRawType()));

  private static boolean canChange(JavaClass type) {
    return type.isArray()
        || type.isAssignableTo(Collection.class)
        || type.isAssignableTo(Map.class)
        || type.isAssignableTo(ThreadLocal.class)
        || type.getPackageName().startsWith("java.util.concurrent");
  }
}
