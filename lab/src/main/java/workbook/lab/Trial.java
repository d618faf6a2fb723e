package workbook.lab;

/** One story: who is there, what happens, what must be true. Told again in every weather. */
@FunctionalInterface
public interface Trial {
  void in(Lab lab) throws Exception;
}
