package workbook.kata.layers;

import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Parameterizable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * What other code can see of the classes that are being compiled: their declarations and constants,
 * but nothing that is inside of a method.
 */
final class Visible implements TaskListener {

  private final Map<String, String> types = new TreeMap<>();

  /** Notes every type that this compiles; to be called before it begins. */
  void listenTo(JavacTask task) {
    task.addTaskListener(this);
  }

  @Override
  public void finished(TaskEvent event) {
    TypeElement type = event.getTypeElement();
    if (event.getKind() == TaskEvent.Kind.ANALYZE && type != null) {
      types.put(type.getQualifiedName().toString(), declared(type).toString());
    }
  }

  /** Private ones, too: they hide what is inherited. */
  private static List<Object> declared(Element element) {
    var all = new ArrayList<Object>(List.of(
        element.getAnnotationMirrors(),
        element.getModifiers(),
        element.getKind(),
        element.getSimpleName(),
        element.asType()));
    if (element instanceof Parameterizable generic) {
      generic.getTypeParameters().forEach(each -> all.add(each.getBounds()));
    }
    if (element instanceof TypeElement type) {
      all.add(type.getSuperclass());
      all.add(type.getInterfaces());
      all.add(type.getPermittedSubclasses());
    }
    if (element instanceof ExecutableElement method) {
      all.add(method.getThrownTypes());
      all.add(method.isVarArgs());
      all.add(method.getDefaultValue());
    }
    if (element instanceof VariableElement field) {
      Object constant = field.getConstantValue();
      all.add(constant == null ? "" : constant.getClass() + " " + constant);
    }
    element.getEnclosedElements().forEach(each -> all.add(declared(each)));
    return all;
  }

  String text() {
    return types.toString();
  }
}
