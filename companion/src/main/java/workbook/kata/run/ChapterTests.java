package workbook.kata.run;

import java.io.Serializable;
import java.util.List;
import workbook.kata.UnknownName;

/**
 * What a chapter's test classes promise, read from their annotations without running them.
 *
 * @param chapter the chapter's folder name
 * @param steps in order of their numbers
 * @param tests every test method of every class whose name ends in {@code Test}
 * @param rules every constant of type {@link workbook.lab.Rule} in the tests and the given code
 * @param slips what is wrong with the classes themselves, a sentence each
 */
public record ChapterTests(
    String chapter,
    List<StepPlan> steps,
    List<PromisedTest> tests,
    List<NamedRule> rules,
    List<String> slips)
    implements Serializable {

  private static final long serialVersionUID = 1;

  public ChapterTests {
    steps = List.copyOf(steps);
    tests = List.copyOf(tests);
    rules = List.copyOf(rules);
    slips = List.copyOf(slips);
  }

  /**
   * One step.
   *
   * @throws UnknownName if there is none of that number; the message names the nearest
   */
  public StepPlan step(int number) {
    return steps.stream()
        .filter(step -> step.number() == number)
        .findFirst()
        .orElseThrow(() -> UnknownName.step(
            chapter, number, steps.stream().map(StepPlan::number).toList()));
  }

  public List<PromisedTest> testsOf(int step) {
    return tests.stream().filter(test -> test.step() == step).toList();
  }

  /**
   * A step as its test classes declare it.
   *
   * @param number from 1
   * @param title the rule that the step is about, or empty if no class says it
   * @param edit the simple names of the learner's classes that it changes
   * @param minutes how long it takes, or 0 if no class says it
   */
  public record StepPlan(int number, String title, List<String> edit, int minutes)
      implements Serializable {

    private static final long serialVersionUID = 1;

    public StepPlan {
      edit = List.copyOf(edit);
    }
  }

  /**
   * A test method.
   *
   * @param className the full name of the class to run
   * @param type the simple name of the class that declares it
   * @param method the method's name
   * @param step the number of its step, or 0 if it has none
   * @param greenFromTheStart whether the skeleton passes it
   */
  public record PromisedTest(
      String className, String type, String method, int step, boolean greenFromTheStart)
      implements Serializable {

    private static final long serialVersionUID = 1;

    public String id() {
      return type + "." + method;
    }

    /** True for a rule about who may know whom; such classes end in {@code BoundaryTest}. */
    public boolean boundary() {
      return type.endsWith("BoundaryTest");
    }
  }

  /**
   * A rule constant.
   *
   * @param holder where it is, such as {@code RefundRules.ONCE}
   * @param sentence the rule
   * @param why its reason
   * @param chapter the chapter to read
   * @param section the heading to read
   */
  public record NamedRule(
      String holder, String sentence, String why, String chapter, String section)
      implements Serializable {

    private static final long serialVersionUID = 1;
  }
}
