package workbook.mudball.detectors;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.PackageMatcher;
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
    for (BoundedContext context : landscape.contexts()) {
      if (classes.stream().noneMatch(each -> livesIn(each, context.home()))) {
        throw new IllegalArgumentException("nobody lives in " + context);
      }
    }
    var complaints = new ArrayList<String>();
    for (JavaClass each : classes) {
      for (BoundedContext owner : landscape.contexts()) {
        if (livesIn(each, owner.home()) || nobodys(each, landscape)) {
          continue;
        }
        for (Dependency dependency : each.getDirectDependenciesFromSelf()) {
          if (isPrivate(dependency.getTargetClass(), owner)) {
            complaints.add(each.getSimpleName() + " reads "
                + dependency.getTargetClass().getSimpleName() + ", which " + owner.name()
                + " keeps for itself");
          }
        }
      }
    }
    return complaints;
  }

  private static boolean livesIn(JavaClass type, String packages) {
    return PackageMatcher.of(packages).matches(type.getPackageName());
  }

  private static boolean nobodys(JavaClass type, Landscape landscape) {
    return landscape.contexts().stream().noneMatch(context -> livesIn(type, context.home()));
  }

  private static boolean isPrivate(JavaClass type, BoundedContext owner) {
    return livesIn(type, owner.home()) && !livesIn(type, owner.published());
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
