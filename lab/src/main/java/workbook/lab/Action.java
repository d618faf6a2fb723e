package workbook.lab;

/** Something that a component is asked to do. */
@FunctionalInterface
public interface Action<C> {
  void on(C component) throws Exception;
}
