package workbook.lab;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which step of its chapter a test class belongs to.
 *
 * <p>Several classes may share a step (examples, a property, a boundary rule). One of them carries
 * the step's title, files and minutes; the others give the number only. Reports, the companion and
 * the proof all read the steps of a chapter from here and from nowhere else.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Step {

  /** The step's number in its chapter, from 1. */
  int value();

  /** The rule of the domain that this step is about, as a short sentence without a full stop. */
  String title() default "";

  /** The simple names of the learner's classes that this step changes. */
  String[] edit() default {};

  /** How long a learner usually needs, in minutes. */
  int minutes() default 0;
}
