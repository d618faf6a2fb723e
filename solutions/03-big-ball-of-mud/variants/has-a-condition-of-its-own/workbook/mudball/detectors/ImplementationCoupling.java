package workbook.mudball.detectors;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.List;
import workbook.mudball.inspected.BoundedContext;
import workbook.mudball.inspected.Heard;
import workbook.mudball.inspected.Landscape;
import workbook.mudball.inspected.Promise;

/**
 * Finds who depends on what another context keeps for itself: its private classes, its private
 * messages.
 *
 * <p>Each complaint is a sentence of any form that names the offender and what it reads; no
 * complaint means good order.
 */
public final class ImplementationCoupling {

  /**
   * What the bytecode shows.
   *
   * @return one or more complaints for each class that depends on a private class of another
   *     context, with the names of both classes
   */
  public List<String> inTheCode(Landscape landscape, JavaClasses classes) {
    var complaints = new ArrayList<String>();
    for (BoundedContext reader : landscape.contexts()) {
      complaints.addAll(classes()
          .that()
          .resideInAPackage(reader.home())
          .should(stayOutOfTheOthersBooks(reader, landscape))
          .evaluate(classes)
          .getFailureReport()
          .getDetails());
    }
    return complaints;
  }

  private static ArchCondition<JavaClass> stayOutOfTheOthersBooks(
      BoundedContext reader, Landscape landscape) {
    return new ArchCondition<>("stay out of the others' books") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getDirectDependenciesFromSelf().stream()
            .map(dependency -> dependency.getTargetClass().getBaseComponentType())
            .filter(target -> landscape.contexts().stream()
                .anyMatch(owner -> !owner.equals(reader)
                    && in(target, owner.home())
                    && !in(target, owner.published())))
            .distinct()
            .forEach(target -> events.add(SimpleConditionEvent.violated(
                type, reader.name() + ": " + type.getName() + " reads " + target.getName())));
      }
    };
  }

  private static boolean in(JavaClass type, String packages) {
    return PackageMatcher.of(packages).matches(type.getPackageName());
  }

  /**
   * What was recorded in a run.
   *
   * @return one or more complaints for each context that made use of what another one had sent and
   *     nobody had promised, with the name of the context and of the type or field
   */
  public List<String> onTheWire(Landscape landscape, List<Heard> recorded) {
    return recorded.stream()
        .filter(heard -> !heard.reader().equals(heard.sender()))
        .filter(heard -> landscape.promises().stream().noneMatch(promise -> covers(promise, heard)))
        .map(heard -> "%s reads %s of %s, which %s says on %s and has not promised"
            .formatted(heard.reader(), heard.fields(), heard.type(), heard.sender(), heard.topic()))
        .toList();
  }

  private static boolean covers(Promise promise, Heard heard) {
    return promise.owner().equals(heard.sender())
        && promise.topic().equals(heard.topic())
        && promise.type().equals(heard.type())
        && promise.fields().containsAll(heard.fields());
  }
}
