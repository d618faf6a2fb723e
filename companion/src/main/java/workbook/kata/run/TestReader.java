package workbook.kata.run;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import workbook.kata.run.ChapterTests.NamedRule;
import workbook.kata.run.ChapterTests.PromisedTest;
import workbook.kata.run.ChapterTests.StepPlan;
import workbook.lab.GreenFromTheStart;
import workbook.lab.Rule;
import workbook.lab.Step;

/** Reads from the annotations of a chapter's compiled tests what they promise. */
final class TestReader {

  private final Job job;
  private final ClassLoader loader;
  private final TreeMap<Integer, StepPlan> steps = new TreeMap<>();
  private final List<PromisedTest> tests = new ArrayList<>();
  private final List<NamedRule> rules = new ArrayList<>();
  private final List<String> slips = new ArrayList<>();

  TestReader(Job job, ClassLoader loader) {
    this.job = job;
    this.loader = loader;
  }

  ChapterTests read() throws IOException, ReflectiveOperationException {
    for (String name : classNames(Path.of(job.testClasses()))) {
      Class<?> type = Class.forName(name, false, loader);
      rulesOf(type);
      testsOf(type);
    }
    for (String name : classNames(Path.of(job.classes()))) {
      rulesOf(Class.forName(name, false, loader));
    }
    tests.sort(Comparator.comparing(PromisedTest::step).thenComparing(PromisedTest::id));
    rules.sort(Comparator.comparing(NamedRule::holder));
    return new ChapterTests(job.chapter(), new ArrayList<>(steps.values()), tests, rules, slips);
  }

  /** The test classes that Maven would run: top-level or nested ones whose name ends in Test. */
  static List<Class<?>> testClasses(Job job, ClassLoader loader)
      throws IOException, ReflectiveOperationException {
    var found = new ArrayList<Class<?>>();
    for (String name : classNames(Path.of(job.testClasses()))) {
      if (name.endsWith("Test") && !name.contains("$")) {
        Class<?> type = Class.forName(name, false, loader);
        if (!Modifier.isAbstract(type.getModifiers())) {
          found.add(type);
        }
      }
    }
    return found;
  }

  /** The step of a class, or of the class around it. */
  static Optional<Step> step(Class<?> type) {
    for (Class<?> at = type; at != null; at = at.getEnclosingClass()) {
      for (Class<?> above = at; above != null; above = above.getSuperclass()) {
        if (above.isAnnotationPresent(Step.class)) {
          return Optional.of(above.getAnnotation(Step.class));
        }
      }
    }
    return Optional.empty();
  }

  private void testsOf(Class<?> type) {
    List<Method> methods = testMethods(type);
    if (methods.isEmpty() || Modifier.isAbstract(type.getModifiers())) {
      return;
    }
    Class<?> top = type;
    while (top.getEnclosingClass() != null) {
      top = top.getEnclosingClass();
    }
    if (!top.getSimpleName().endsWith("Test")) {
      slips.add("class " + top.getSimpleName()
          + " has tests that nobody runs: its name must end in Test");
      return;
    }
    Optional<Step> step = step(type);
    if (step.isEmpty()) {
      slips.add("class " + type.getSimpleName() + " does not say which step it belongs to");
    }
    step.ifPresent(said -> plan(said, type));
    for (Method method : methods) {
      boolean green = method.isAnnotationPresent(GreenFromTheStart.class)
          || type.isAnnotationPresent(GreenFromTheStart.class);
      tests.add(new PromisedTest(
          type.getName(),
          type.getSimpleName(),
          method.getName(),
          step.map(Step::value).orElse(0),
          green));
    }
  }

  private static List<Method> testMethods(Class<?> type) {
    var methods = new ArrayList<Method>();
    for (Class<?> at = type; at != null && at != Object.class; at = at.getSuperclass()) {
      for (Method method : at.getDeclaredMethods()) {
        if (!method.isSynthetic() && AnnotationSupport.isAnnotated(method, Testable.class)) {
          methods.add(method);
        }
      }
    }
    return methods;
  }

  private void plan(Step said, Class<?> type) {
    StepPlan known = steps.getOrDefault(said.value(), new StepPlan(said.value(), "", List.of(), 0));
    if (!said.title().isEmpty()
        && !known.title().isEmpty()
        && !said.title().equals(known.title())) {
      slips.add("step "
          + said.value()
          + " has two titles: \""
          + known.title()
          + "\", and in "
          + type.getSimpleName()
          + " \""
          + said.title()
          + "\"");
    }
    steps.put(
        said.value(),
        new StepPlan(
            said.value(),
            known.title().isEmpty() ? said.title() : known.title(),
            known.edit().isEmpty() ? List.of(said.edit()) : known.edit(),
            known.minutes() == 0 ? said.minutes() : known.minutes()));
  }

  private void rulesOf(Class<?> type) throws IllegalAccessException {
    for (Field field : type.getDeclaredFields()) {
      if (Modifier.isStatic(field.getModifiers()) && field.getType() == Rule.class) {
        field.setAccessible(true);
        if (field.get(null) instanceof Rule rule) {
          rules.add(new NamedRule(
              type.getSimpleName() + "." + field.getName(),
              rule.sentence(),
              rule.why(),
              rule.chapter(),
              rule.section()));
        }
      }
    }
  }

  private static List<String> classNames(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".class"))
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .filter(name -> !name.endsWith("-info.class"))
          .map(name -> name.replaceFirst("\\.class$", "").replace('/', '.'))
          .sorted()
          .toList();
    }
  }
}
