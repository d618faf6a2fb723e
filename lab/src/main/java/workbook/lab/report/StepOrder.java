package workbook.lab.report;

import java.util.Comparator;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;
import workbook.lab.Step;

/** Runs test classes step by step; those without a step come last, in the order of their names. */
public final class StepOrder implements ClassOrderer {

  @Override
  public void orderClasses(ClassOrdererContext context) {
    context
        .getClassDescriptors()
        .sort(Comparator.comparing((ClassDescriptor each) -> number(each.getTestClass()))
            .thenComparing(each -> each.getTestClass().getName().contains("Boundary"))
            .thenComparing(each -> each.getTestClass().getName()));
  }

  private static int number(Class<?> type) {
    return ReportListener.step(type).map(Step::value).orElse(Integer.MAX_VALUE);
  }
}
