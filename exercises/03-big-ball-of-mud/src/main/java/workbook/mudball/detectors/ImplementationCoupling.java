package workbook.mudball.detectors;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import workbook.mudball.inspected.Heard;
import workbook.mudball.inspected.Landscape;

/**
 * Finds who depends on what another context keeps for itself: its private classes, its private
 * messages.
 *
 * <p>Each complaint is a sentence of any form that names the offender and what it reads; no
 * complaint means good order. Step 1 changes {@link #inTheCode}, step 2 {@link #onTheWire}.
 */
public final class ImplementationCoupling {

  /**
   * What the bytecode shows.
   *
   * @return one or more complaints for each class that depends on a private class of another
   *     context, with the names of both classes
   */
  public List<String> inTheCode(Landscape landscape, JavaClasses classes) {
    // TODO step 1: this was written on the evening after one accident, against that accident.
    ArchRule rule = noClasses()
        .that()
        .resideInAPackage("..advertising..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("..booking.books..");
    return rule.evaluate(classes).getFailureReport().getDetails();
  }

  /**
   * What was recorded in a run.
   *
   * @return one or more complaints for each context that made use of what another one had sent and
   *     nobody had promised, with the name of the context and of the type or field
   */
  public List<String> onTheWire(Landscape landscape, List<Heard> recorded) {
    // TODO step 2: a topic's name says what somebody meant it for, once.
    return recorded.stream()
        .filter(heard -> heard.topic().endsWith(".books"))
        .map(heard -> heard.reader() + " takes " + heard.type() + " from " + heard.topic())
        .toList();
  }
}
