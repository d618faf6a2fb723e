package workbook.mudball.detectors;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
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
      for (BoundedContext owner : landscape.contexts()) {
        if (!reader.equals(owner)) {
          // An empty home makes ArchUnit fail, and that is what we want: nobody looked at nothing.
          ArchRule rule = noClasses()
              .that()
              .resideInAPackage(reader.home())
              .should()
              .transitivelyDependOnClassesThat(privateTo(owner));
          rule.evaluate(classes);
          for (JavaClass each : classes.that(resideInAPackage(reader.home()))) {
            each.getTransitiveDependenciesFromSelf().stream()
                .map(Dependency::getTargetClass)
                .filter(privateTo(owner))
                .map(JavaClass::getName)
                .sorted()
                .findFirst()
                .ifPresent(end -> complaints.add(each.getName() + " leads to " + end));
          }
        }
      }
    }
    return complaints;
  }

  private static DescribedPredicate<JavaClass> privateTo(BoundedContext owner) {
    return resideInAPackage(owner.home())
        .and(DescribedPredicate.not(resideInAPackage(owner.published())));
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
